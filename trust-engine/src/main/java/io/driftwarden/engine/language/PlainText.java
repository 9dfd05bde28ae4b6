package io.driftwarden.engine.language;

/** Undoes what formats do to running text. */
final class PlainText {
    private PlainText() {}

    /** The stretch with every run of white space folded to one space, and none at its ends. */
    static String folded(String text, int from, int to) {
        StringBuilder folded = new StringBuilder(to - from);
        boolean space = true;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (!blank) {
                folded.append(c);
            } else if (!space) {
                folded.append(' ');
            }
            space = blank;
        }
        return folded.toString().strip();
    }

    /** The text without what YAML and JSON do to it inside quotes: escaped line ends, and lines folded to a width. */
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if (next == 'n' || next == 't' || next == 'r') {
                plain.append(next == 'n' ? '\n' : ' ');
                i++;
            } else if (next == '\n') {
                i = afterIndent(text, i + 2) - 1;
            } else if (next == '"' || next == '\\' || next == ' ') {
                i++;
                plain.append(next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static int afterIndent(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
