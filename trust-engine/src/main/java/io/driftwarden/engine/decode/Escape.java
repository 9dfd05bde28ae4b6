package io.driftwarden.engine.decode;

/** A notation that stands for one character within a text that goes on in plain. Stateless. */
interface Escape {
    /** Nothing is escaped here. */
    long NONE = -1;

    /** How {@link Decoded#encoding} calls it. */
    String name();

    /** The character with which it begins. */
    char mark();

    /** The escape at the index as {@link #of} gives it, {@link #NONE} if there is none. */
    long read(String text, int at);

    /** A character and the length of its escape in one number. */
    static long of(int codePoint, int length) {
        boolean valid = codePoint >= 0 && codePoint <= Character.MAX_CODE_POINT;
        return valid ? (long) length << 32 | codePoint : NONE;
    }

    static int codePoint(long escape) {
        return (int) escape;
    }

    static int length(long escape) {
        return (int) (escape >>> 32);
    }

    /** So many hexadecimal digits as a number, -1 if they are not there. */
    static int hex(String text, int from, int digits) {
        if (digits < 1 || digits > 8 || from + digits > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0 || number > Character.MAX_CODE_POINT) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }
}
