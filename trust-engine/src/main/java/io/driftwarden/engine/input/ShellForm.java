package io.driftwarden.engine.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds a command that a shell would run within a text that is none. Linear in the length of the text. */
public final class ShellForm {
    private static final String SEPARATORS = ";&|\n`";
    private static final int MAX_SHOWN = 40;

    /** What only a shell has a use for, whatever program it names. */
    private static final List<String> SIGNS = List.of("$(", "`", "&&", "||", "|");

    private ShellForm() {}

    /** The separator and the command, if there is one. */
    public static Optional<String> of(String text) {
        boolean parameters = text.contains("://") && text.indexOf(' ') < 0; // of a URL
        int second = secondWord(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean substitutes = c == '`' || (c == '$' && text.startsWith("$(", i));
            boolean separates = SEPARATORS.indexOf(c) >= 0 && (c == '|' || !parameters);
            if (!substitutes && !separates) {
                continue;
            }
            int from = i + (c == '$' ? 2 : 1);
            while (from < text.length() && (text.charAt(from) == c || blank(text.charAt(from)))) {
                from++;
            }
            if (command(text, from, substitutes, second < 0 || second >= i, spaced(text, i))) {
                return Optional.of(text.substring(i, Math.min(text.length(), from + MAX_SHOWN))
                        .strip());
            }
            i = from - 1; // a row of separators is one
        }
        return text.contains("${IFS}") ? Optional.of("${IFS}") : Optional.empty();
    }

    /**
     * As {@link #of}, of a text that has no use for a shell's signs: the host and path of a URL (RFC 3986, section 2, has
     * neither backtick nor bar in them).
     */
    public static Optional<String> inName(String text) {
        for (String sign : SIGNS) {
            int at = text.indexOf(sign);
            if (at >= 0) {
                return Optional.of(text.substring(at, Math.min(text.length(), at + MAX_SHOWN)));
            }
        }
        return of(text);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '(' || c == '{';
    }

    /** Where a second word begins; negative if there is none. */
    private static int secondWord(String text) {
        boolean ended = false;
        for (int i = text.length() - text.stripLeading().length(); i < text.length(); i++) {
            if (text.charAt(i) == ' ') {
                ended = true;
            } else if (ended) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A program stands there as a shell would run it.
     *
     * @param alone one word at most stands before the separator
     * @param spaced the separator is no alternative within a pattern
     */
    private static boolean command(String text, int from, boolean substitutes, boolean alone, boolean spaced) {
        int end = from;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "/._-\\".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String written = text.substring(from, end);
        String path = written.toLowerCase(Locale.ROOT);
        boolean windows =
                written.indexOf('.') >= 0 || written.indexOf('-') > 0; // elsewhere, capitals make another program
        String word = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        boolean program = InputWords.PROGRAMS.contains(word);
        if ((!program && !InputWords.WORD_PROGRAMS.contains(word)) || !(windows || written.equals(path))) {
            return false;
        }
        boolean ends = end == text.length() || ");|&`\n\"'".indexOf(text.charAt(end)) >= 0;
        boolean takes =
                end + 1 < text.length() && text.charAt(end) == ' ' && "-/.~$'\"<>|".indexOf(text.charAt(end + 1)) >= 0;
        boolean redirects =
                end < text.length() && (text.charAt(end) == '<' || text.charAt(end) == '>' || text.charAt(end) == '$');
        boolean argument = end < text.length() && text.charAt(end) == ' ';
        if (substitutes) {
            return ends || argument || redirects;
        }
        return takes || redirects || (program ? argument || (ends && alone) : ends && alone && spaced);
    }

    /** A bar between words without blanks is an alternative, as in a pattern. */
    private static boolean spaced(String text, int separator) {
        return text.charAt(separator) != '|'
                || (separator + 1 < text.length() && text.charAt(separator + 1) == ' ')
                || text.startsWith("||", separator);
    }
}
