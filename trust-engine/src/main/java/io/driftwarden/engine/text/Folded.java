package io.driftwarden.engine.text;

import java.util.Arrays;

/**
 * Text as patterns see it: folded character by character, with runs of white space as one space, one line end or, where
 * a line is blank, two.
 */
final class Folded {
    private final String raw;
    private final int limit;
    private char[] text;
    private int length;
    private int lineEnds;
    private boolean space;

    private Folded(String raw, int limit) {
        this.raw = raw;
        this.limit = limit;
        this.text = new char[Math.min(raw.length(), limit) + 2];
    }

    /**
     * The text, folded.
     *
     * @param limit characters of it that are read
     */
    static String of(String raw, int limit) {
        Folded folded = new Folded(raw, limit);
        folded.run(Integer.MAX_VALUE);
        return new String(folded.text, 0, folded.length);
    }

    /** Where in the raw text the place in its folded form stands. */
    static int origin(String raw, int at) {
        return new Folded(raw, raw.length()).run(at);
    }

    private int run(int stop) {
        int end = Math.min(raw.length(), limit);
        for (int i = 0; i < end; i++) {
            if (length > stop) {
                return i - 1;
            }
            char c = raw.charAt(i);
            char folded = Folding.of(c);
            if (folded == ' ' || (folded < ' ' && folded != Folding.NOTHING)) {
                space = true;
                lineEnds += folded == '\n' ? 1 : 0;
            } else if (folded == Folding.SEVERAL) {
                append(Folding.several(c));
            } else if (Character.isHighSurrogate(folded) && i + 1 < end) {
                supplementary(raw.codePointAt(i));
                i += Character.isLowSurrogate(raw.charAt(i + 1)) ? 1 : 0;
            } else if (folded != Folding.NOTHING) {
                append(folded);
            }
        }
        return end;
    }

    private void supplementary(int c) {
        if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.NON_SPACING_MARK) {
            append(Folding.several(c));
        }
    }

    private void append(String several) {
        for (int i = 0; i < several.length(); i++) {
            append(several.charAt(i));
        }
    }

    private void append(char c) {
        if (length >= 2 * limit) {
            return;
        }
        if (length + 3 > text.length) {
            text = Arrays.copyOf(text, text.length * 2);
        }
        if (space) {
            text[length++] = lineEnds > 0 ? '\n' : ' ';
            if (lineEnds > 1) {
                text[length++] = '\n';
            }
            space = false;
            lineEnds = 0;
        }
        text[length++] = c;
    }
}
