package io.driftwarden.engine.decode;

/**
 * Goes through the stretches of a text in which an escape hides something: from the first of escapes that stand close
 * together to the last, with the words around them. A lone ampersand or angle bracket hides nothing.
 */
final class Stretches {
    /** Plain characters between two escapes of one stretch. */
    private static final int MAX_GAP = 48;

    /** Plain characters taken along on either side, and how much further a word may reach. */
    private static final int AROUND = 48;

    private static final int MAX_WORD = 512;

    private final String text;
    private final Escape escape;
    private int from = -1;
    private int to = -1;
    private int searched;

    Stretches(String text, Escape escape) {
        this.text = text;
        this.escape = escape;
    }

    /** Moves to the next stretch; false if there is none. */
    boolean next() {
        int taken = to;
        int first = -1;
        int last = -1;
        boolean hides = false;
        int at = text.indexOf(escape.mark(), searched);
        while (at >= 0 && (last < 0 || at - last <= MAX_GAP)) {
            long read = escape.read(text, at);
            searched = read < 0 ? at + 1 : at + Escape.length(read);
            if (read >= 0) {
                first = first < 0 ? at : first;
                last = searched;
                hides |= hides(Escape.codePoint(read));
            }
            at = text.indexOf(escape.mark(), searched);
            if (!hides && last >= 0 && (at < 0 || at - last > MAX_GAP)) {
                first = -1;
                last = -1;
            }
        }
        if (first < 0) {
            return false;
        }
        from = before(first, Math.max(0, taken));
        to = after(last);
        searched = Math.max(searched, to);
        return true;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** The stretch with its escapes undone, at most so many characters of it. */
    String decoded(int limit) {
        StringBuilder decoded = new StringBuilder(Math.min(limit, to - from));
        for (int i = from; i < to && decoded.length() < limit; ) {
            long read = text.charAt(i) == escape.mark() ? escape.read(text, i) : Escape.NONE;
            if (read < 0) {
                decoded.append(text.charAt(i));
                i++;
            } else {
                decoded.appendCodePoint(Escape.codePoint(read));
                i += Escape.length(read);
            }
        }
        return decoded.toString();
    }

    /** What honest markup escapes, because it must, hides nothing. */
    private static boolean hides(int codePoint) {
        return "&<>\"'".indexOf(codePoint) < 0;
    }

    private int before(int first, int taken) {
        int limit = Math.max(taken, first - AROUND - MAX_WORD);
        int i = Math.max(taken, first - AROUND);
        while (i > limit && text.charAt(i - 1) > ' ') {
            i--;
        }
        return i;
    }

    private int after(int last) {
        int limit = Math.min(text.length(), last + AROUND + MAX_WORD);
        int i = Math.min(text.length(), last + AROUND);
        while (i < limit && text.charAt(i) > ' ') {
            i++;
        }
        return i;
    }
}
