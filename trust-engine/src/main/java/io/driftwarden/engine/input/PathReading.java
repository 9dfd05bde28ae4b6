package io.driftwarden.engine.input;

import io.driftwarden.engine.spelling.Lenient;
import io.driftwarden.engine.spelling.Mark;
import io.driftwarden.engine.spelling.Reading;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a path leads.
 *
 * @param credential to a file of credentials
 * @param settings to a file that often holds some
 * @param system to a place of the operating system
 * @param climbs by steps up that leave the folder of work
 * @param disguised by steps up that are hidden
 */
record PathReading(boolean credential, boolean settings, boolean system, boolean climbs, boolean disguised) {
    private static final PathReading NOTHING = new PathReading(false, false, false, false, false);
    private static final Set<Mark> DISGUISES =
            EnumSet.of(Mark.ESCAPED, Mark.ESCAPED_TWICE, Mark.NULL_BYTE, Mark.INVISIBLE, Mark.LOOKALIKE);

    /** From so many steps up, a relative path may lead anywhere. */
    private static final int MANY_STEPS = 3;

    static PathReading of(String text) {
        boolean pathLike = text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('%') >= 0;
        boolean url = text.contains("://") && !text.startsWith("file:");
        if (!pathLike || url || text.length() > Lenient.MAX_LENGTH) {
            return NOTHING;
        }
        Reading reading = Lenient.name(text);
        Set<Mark> marks = reading.marks();
        String path = anchored(reading.canonical());
        boolean nested = marks.contains(Mark.NESTED_TRAVERSAL);
        boolean up = nested || marks.contains(Mark.TRAVERSAL);
        boolean rooted = text.startsWith("/") || text.startsWith("\\") || text.startsWith("file:");
        return new PathReading(
                matches(path, InputWords.CREDENTIAL_FILES),
                matches(path, InputWords.SETTINGS),
                InputWords.SYSTEM_PLACES.stream().anyMatch(path::startsWith),
                up && (rooted || nested || steps(text) >= MANY_STEPS),
                doubled(text) || (up && marks.stream().anyMatch(DISGUISES::contains)));
    }

    /** With a slash before it and without a home folder or a drive. */
    private static String anchored(String canonical) {
        String path = canonical;
        if (path.startsWith("~") || path.startsWith("$home")) {
            int slash = path.indexOf('/');
            path = slash < 0 ? path : path.substring(slash);
        } else if (path.length() > 2 && path.charAt(1) == ':') {
            path = path.substring(2);
        }
        return path.startsWith("/") ? path : '/' + path;
    }

    private static boolean matches(String path, Set<String> files) {
        for (String file : files) {
            if (file.endsWith("/") ? path.contains(file) : path.endsWith(file)) {
                return true;
            }
        }
        return false;
    }

    private static int steps(String text) {
        int steps = 0;
        String lower = text.toLowerCase(Locale.ROOT).replace("%2e", ".").replace("%252e", ".");
        for (int at = lower.indexOf(".."); at >= 0; at = lower.indexOf("..", at + 2)) {
            steps++;
        }
        return steps;
    }

    /** Steps up that appear once a filter has removed others. */
    private static boolean doubled(String text) {
        return text.contains("....//")
                || text.contains("....\\\\")
                || text.contains("..././")
                || text.contains("/..;/");
    }
}
