package io.driftwarden.engine.decode;

/** A backslash with {@code u0041}, {@code u{41}}, {@code x41} or {@code U00000041}, as programming languages have them. */
final class UnicodeEscape implements Escape {
    private static final int MAX_BRACED = 8;

    @Override
    public String name() {
        return "unicode";
    }

    @Override
    public char mark() {
        return '\\';
    }

    @Override
    public long read(String text, int at) {
        if (at + 1 >= text.length()) {
            return NONE;
        }
        return switch (text.charAt(at + 1)) {
            case 'x' -> Escape.of(Escape.hex(text, at + 2, 2), 4);
            case 'U' -> Escape.of(Escape.hex(text, at + 2, 8), 10);
            case 'u' -> text.startsWith("{", at + 2) ? braced(text, at) : Escape.of(Escape.hex(text, at + 2, 4), 6);
            default -> NONE;
        };
    }

    private static long braced(String text, int at) {
        int close = at + 3;
        while (close < text.length() && close - at <= MAX_BRACED + 3 && text.charAt(close) != '}') {
            close++;
        }
        boolean closed = close < text.length() && text.charAt(close) == '}';
        return closed ? Escape.of(Escape.hex(text, at + 3, close - at - 3), close + 1 - at) : NONE;
    }
}
