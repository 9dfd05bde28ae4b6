package io.driftwarden.engine.text;

/** Tells a word with one letter amiss: too many, missing, another one, or two neighbours that changed places. */
final class Misspelling {
    private Misspelling() {}

    /** The stretch is one such slip away from the word. Linear in the word's length. */
    static boolean of(String word, char[] text, int from, int to) {
        int length = to - from;
        if (Math.abs(length - word.length()) > 1) {
            return false;
        }
        int shorter = Math.min(length, word.length());
        int same = 0;
        while (same < shorter && word.charAt(same) == text[from + same]) {
            same++;
        }
        int rest = 0;
        while (rest < shorter - same && word.charAt(word.length() - 1 - rest) == text[to - 1 - rest]) {
            rest++;
        }
        int left = shorter - same - rest;
        if (length != word.length()) {
            return left == 0;
        }
        return left == 1
                || (left == 2
                        && word.charAt(same) == text[from + same + 1]
                        && word.charAt(same + 1) == text[from + same]);
    }
}
