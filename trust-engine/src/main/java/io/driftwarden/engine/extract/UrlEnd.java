package io.driftwarden.engine.extract;

/** Where a URL in a text ends. */
final class UrlEnd {
    private static final int MAX_URL = 8192;

    private UrlEnd() {}

    /**
     * The end of the URL whose authority begins at the index: before white space, quotes and the like, without the
     * punctuation and the closing brackets of the sentence around it.
     */
    static int of(String text, int authority) {
        int limit = Math.min(text.length(), authority + MAX_URL);
        int end = authority;
        int open = 0;
        while (end < limit) {
            char c = text.charAt(end);
            // Behind a backslash, an at sign may still belong to the authority.
            boolean goesOn = c == '\\' && text.startsWith("@", end + 1);
            if (!goesOn && outside(c)) {
                break;
            }
            if ((c == ',' || c == ';')
                    && (end + 1 == limit || text.charAt(end + 1) <= ' ' || text.startsWith("http", end + 1))) {
                break;
            }
            open += c == '(' || c == '[' ? 1 : 0;
            open -= c == ')' || c == ']' ? 1 : 0;
            if (open < 0) {
                break;
            }
            end++;
        }
        while (end > authority && ".,:;!?*_~".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean outside(char c) {
        return c <= ' ' || "\"'`<>{}|\\^".indexOf(c) >= 0 || (c >= 0x80 && Chars.delimiter(c));
    }
}
