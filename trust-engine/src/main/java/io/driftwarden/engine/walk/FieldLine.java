package io.driftwarden.engine.walk;

import org.jspecify.annotations.Nullable;

/**
 * A line of YAML that holds a field: {@code   - "name": value}. Read by hand: a regular expression over every line of
 * every output costs more than all else together.
 */
record FieldLine(String name, String value) {
    private static final int MAX_NAME = 64;

    /** The field on the line between two positions of the text; null if it holds none. */
    static @Nullable FieldLine in(String text, int from, int to) {
        int at = skipMarks(text, from, to);
        boolean quoted = at < to && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        int start = quoted ? at + 1 : at;
        int end = start;
        while (end < to && named(text.charAt(end), end == start)) {
            end++;
        }
        if (end == start || end - start > MAX_NAME) {
            return null;
        }
        int after = quoted ? end + 1 : end;
        if (quoted && (end >= to || text.charAt(end) != text.charAt(at))) {
            return null;
        }
        while (after < to && blank(text.charAt(after))) {
            after++;
        }
        boolean colon = after < to && text.charAt(after) == ':' && (after + 1 == to || blank(text.charAt(after + 1)));
        return colon
                ? new FieldLine(
                        text.substring(start, end),
                        text.substring(after + 1, to).strip())
                : null;
    }

    /** Indentation, and the dashes of lists within lists. */
    private static int skipMarks(String text, int from, int to) {
        int at = from;
        while (at < to
                && (blank(text.charAt(at)) || (text.charAt(at) == '-' && at + 1 < to && text.charAt(at + 1) == ' '))) {
            at++;
        }
        return at;
    }

    private static boolean named(char c, boolean first) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        return letter || (!first && ((c >= '0' && c <= '9') || c == '.' || c == '-'));
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
