package io.driftwarden.engine.spelling;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Resolves steps within paths. Steps up from an unknown folder may lead to the root, so that is where they lead here. */
final class Steps {
    private static final String PROCESS_ROOT = "/proc/self/root";

    private Steps() {}

    static String resolved(String text, Set<Mark> marks) {
        String path = text.strip();
        if (path.regionMatches(true, 0, "file:", 0, 5)) {
            path = path.substring(5);
        }
        boolean pathLike =
                path.indexOf('/') >= 0 || path.contains("..\\") || path.startsWith("\\") || path.startsWith(":\\", 1);
        if (!pathLike) {
            return path;
        }
        boolean rooted = path.startsWith("/") || path.startsWith("\\");
        Deque<String> kept = new ArrayDeque<>();
        boolean climbed = false;
        for (String segment : path.replace('\\', '/').split("/", -1)) {
            switch (kind(segment)) {
                case HERE -> {}
                case UP -> {
                    marks.add(Mark.TRAVERSAL);
                    climbed |= kept.pollLast() == null;
                }
                case NESTED_UP -> {
                    marks.add(Mark.NESTED_TRAVERSAL);
                    climbed |= kept.pollLast() == null;
                }
                case NAME -> kept.addLast(segment);
            }
        }
        String plain = String.join("/", kept);
        String absolute = (rooted || climbed ? "/" : "") + plain;
        return absolute.startsWith(PROCESS_ROOT + "/") ? absolute.substring(PROCESS_ROOT.length()) : absolute;
    }

    private enum Segment {
        HERE,
        UP,
        NESTED_UP,
        NAME
    }

    private static Segment kind(String raw) {
        int parameter = raw.indexOf(';');
        String segment = (parameter < 0 ? raw : raw.substring(0, parameter)).strip();
        if (segment.isEmpty() || segment.equals(".")) {
            return Segment.HERE;
        }
        if (segment.chars().anyMatch(c -> c != '.')) {
            return Segment.NAME;
        }
        return segment.length() == 2 && parameter < 0 ? Segment.UP : Segment.NESTED_UP;
    }
}
