package io.driftwarden.engine.decode;

import java.util.Map;

/** References by number, decimal or hexadecimal, with or without semicolon, and the names of ASCII characters (HTML, 13.5). */
final class HtmlEscape implements Escape {
    private static final int MAX_DIGITS = 10;
    private static final int MAX_NAME = 8;
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("Tab", 0x09),
            Map.entry("NewLine", 0x0A),
            Map.entry("nbsp", (int) ' '),
            Map.entry("excl", (int) '!'),
            Map.entry("quot", (int) '"'),
            Map.entry("num", (int) '#'),
            Map.entry("dollar", (int) '$'),
            Map.entry("percnt", (int) '%'),
            Map.entry("amp", (int) '&'),
            Map.entry("apos", (int) '\''),
            Map.entry("lpar", (int) '('),
            Map.entry("rpar", (int) ')'),
            Map.entry("ast", (int) '*'),
            Map.entry("plus", (int) '+'),
            Map.entry("comma", (int) ','),
            Map.entry("period", (int) '.'),
            Map.entry("sol", (int) '/'),
            Map.entry("colon", (int) ':'),
            Map.entry("semi", (int) ';'),
            Map.entry("lt", (int) '<'),
            Map.entry("equals", (int) '='),
            Map.entry("gt", (int) '>'),
            Map.entry("quest", (int) '?'),
            Map.entry("commat", (int) '@'),
            Map.entry("lbrack", (int) '['),
            Map.entry("bsol", (int) '\\'),
            Map.entry("rbrack", (int) ']'),
            Map.entry("lowbar", (int) '_'),
            Map.entry("grave", (int) '`'),
            Map.entry("lbrace", (int) '{'),
            Map.entry("verbar", (int) '|'),
            Map.entry("rbrace", (int) '}'));

    @Override
    public String name() {
        return "html";
    }

    @Override
    public char mark() {
        return '&';
    }

    @Override
    public long read(String text, int at) {
        return at + 1 < text.length() && text.charAt(at + 1) == '#' ? number(text, at) : named(text, at);
    }

    private static long number(String text, int at) {
        boolean hex = at + 2 < text.length() && (text.charAt(at + 2) | 0x20) == 'x';
        int start = at + (hex ? 3 : 2);
        int radix = hex ? 16 : 10;
        int end = start;
        int codePoint = 0;
        while (end < text.length() && end - start < MAX_DIGITS && text.charAt(end) < 0x80) {
            int digit = Character.digit(text.charAt(end), radix);
            if (digit < 0) {
                break;
            }
            codePoint = Math.min(codePoint * radix + digit, Character.MAX_CODE_POINT + 1);
            end++;
        }
        int close = end < text.length() && text.charAt(end) == ';' ? end + 1 : end;
        return end == start ? NONE : Escape.of(codePoint, close - at);
    }

    private static long named(String text, int at) {
        int end = at + 1;
        while (end < text.length() && end - at <= MAX_NAME && Character.isLetter(text.charAt(end))) {
            end++;
        }
        Integer codePoint =
                end < text.length() && text.charAt(end) == ';' ? NAMES.get(text.substring(at + 1, end)) : null;
        return codePoint == null ? NONE : Escape.of(codePoint, end + 1 - at);
    }
}
