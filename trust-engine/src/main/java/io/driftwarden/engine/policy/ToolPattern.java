package io.driftwarden.engine.policy;

/**
 * Names tools: {@code server/tool}, in which an asterisk stands for any letters.
 *
 * @param server the part before the first slash; {@code *} where there is no slash
 */
public record ToolPattern(String server, String tool) {
    /** Every tool of every server. */
    public static final ToolPattern ANY = new ToolPattern("*", "*");

    public static ToolPattern parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new ToolPattern("*", text)
                : new ToolPattern(text.substring(0, slash), text.substring(slash + 1));
    }

    public boolean matches(String serverName, String toolName) {
        return glob(tool, toolName) && glob(server, serverName);
    }

    @Override
    public String toString() {
        return server.equals("*") ? tool : server + '/' + tool;
    }

    /** Goes back to the last asterisk only, so that the time is bounded by the product of the lengths. */
    private static boolean glob(String pattern, String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (in < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                resume = in;
            } else if (at < pattern.length() && pattern.charAt(at) == text.charAt(in)) {
                at++;
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++resume;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }
}
