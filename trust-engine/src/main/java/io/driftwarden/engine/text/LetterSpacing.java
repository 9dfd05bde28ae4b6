package io.driftwarden.engine.text;

/** Undoes spaces, dots or dashes between the letters of words. */
final class LetterSpacing {
    /** So many letters that stand alone, one after the other, are no initials and no list. */
    static final int MIN_RUN = 10;

    /** Characters read of one text's spaced letters. */
    private static final int MAX_LETTERS = 4_000;

    /** A shorter word is found everywhere in a row of letters. */
    private static final int MIN_WORD = 3;

    private LetterSpacing() {}

    /**
     * The text's spaced letters, parted into the words that the tree knows; empty if it has none. Where words part cannot
     * be seen any more, so the longest word at each place is taken.
     */
    static String closed(String folded, WordTrie trie) {
        StringBuilder letters = new StringBuilder();
        StringBuilder run = new StringBuilder();
        int last = -1;
        for (int i = 0; i < folded.length() && letters.length() < MAX_LETTERS; i++) {
            if (Folding.kind(folded.charAt(i)) == Folding.LETTER) {
                int end = i + 1;
                while (end < folded.length() && Folding.kind(folded.charAt(end)) == Folding.LETTER) {
                    end++;
                }
                if (end - i > 1 || i - last > 3) {
                    keep(run, letters);
                }
                if (end - i == 1) {
                    run.append(folded.charAt(i));
                }
                i = end - 1;
                last = i;
            }
        }
        keep(run, letters);
        return letters.isEmpty() ? "" : parted(letters.toString(), trie);
    }

    private static void keep(StringBuilder run, StringBuilder letters) {
        if (run.length() >= MIN_RUN) {
            letters.append(run).append('\n');
        }
        run.setLength(0);
    }

    private static String parted(String letters, WordTrie trie) {
        StringBuilder parted = new StringBuilder(letters.length() * 2);
        int i = 0;
        while (i < letters.length()) {
            int length = longest(letters, i, trie);
            if (length >= MIN_WORD) {
                parted.append(' ').append(letters, i, i + length).append(' ');
                i += length;
            } else {
                parted.append(letters.charAt(i++));
            }
        }
        return Folded.of(parted.toString(), parted.length());
    }

    private static int longest(String letters, int from, WordTrie trie) {
        int longest = 0;
        int node = WordTrie.ROOT;
        for (int i = from; i < letters.length(); i++) {
            node = trie.child(node, letters.charAt(i));
            if (node == WordTrie.NONE) {
                break;
            }
            longest = trie.wordAt(node) == WordTrie.NONE ? longest : i + 1 - from;
        }
        return longest;
    }
}
