package io.driftwarden.engine.language;

/** Undoes what formats do to running text. */
final class PlainText {
    private PlainText() {}

    /** The stretch with every run of white space folded to one space, and none at its ends. */
    static String folded(String text, int from, int to) {
        int plain = plainEnd(text, from, to);
        if (plain == to) {
            return text.substring(from, to).strip();
        }
        StringBuilder folded = new StringBuilder(to - from).append(text, from, plain);
        boolean space = plain == from || text.charAt(plain - 1) == ' ';
        for (int i = plain; i < to; i++) {
            char c = text.charAt(i);
            boolean blank = blank(c);
            if (!blank) {
                folded.append(c);
            } else if (!space) {
                folded.append(' ');
            }
            space = blank;
        }
        return folded.toString().strip();
    }

    /** Up to where the stretch has no white space but single spaces. */
    private static int plainEnd(String text, int from, int to) {
        boolean space = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ';
            if (blank ? space : blank(c)) {
                return i;
            }
            space = blank;
        }
        return to;
    }

    private static boolean blank(char c) {
        return c <= ' ' ? Character.isWhitespace(c) : c > '~' && Character.isWhitespace(c);
    }

    /** The text without what YAML and JSON do to it inside quotes: escaped line ends, and lines folded to a width. */
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int from = 0;
        for (int i = text.indexOf('\\'); i >= 0 && i + 1 < text.length(); i = text.indexOf('\\', i)) {
            char next = text.charAt(i + 1);
            plain.append(text, from, i);
            from = i + 2;
            switch (next) {
                case 'n' -> plain.append('\n');
                case 't', 'r' -> plain.append(' ');
                case '\n' -> from = afterIndent(text, i + 2);
                case '"', '\\', ' ' -> plain.append(next);
                default -> from = i;
            }
            i = Math.max(from, i + 1);
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int afterIndent(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
