package io.driftwarden.engine.text;

import java.util.List;
import java.util.Set;

/** Words in this order, in one sentence. */
public record Phrase(List<Step> steps) {
    /** Words that may stand between two steps, at most. */
    public static final int MAX_GAP = 12;

    public Phrase {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a phrase needs a word");
        }
    }

    /**
     * One of several words.
     *
     * @param words each a word or more; {@code *} at its end stands for any ending of the word, {@code ~} for one letter amiss
     *     where the phrase has begun
     * @param gap how many words may stand between the step before and this one; an ideograph counts as a word
     */
    public record Step(Set<String> words, int gap) {
        /** Letters of the shortest word that no other one is a slip of. */
        static final int MIN_SLIP = 8;

        public Step {
            words = Set.copyOf(words);
            if (words.isEmpty() || gap < 0 || gap > MAX_GAP) {
                throw new IllegalArgumentException("a step needs a word, and at most " + MAX_GAP + " words before it");
            }
            words.forEach(Step::check);
        }

        private static void check(String word) {
            int star = word.indexOf('*');
            if (star >= 0 && star < word.length() - 1) {
                throw new IllegalArgumentException("\"" + word + "\": * stands for an ending, so only at the end");
            }
            if (slips(word) && word.length() <= MIN_SLIP) {
                throw new IllegalArgumentException(
                        "\"" + word + "\": ~ allows for a slip, so only in words of " + MIN_SLIP + " letters and more");
            }
        }

        static boolean slips(String word) {
            return word.length() > 1 && word.endsWith("~");
        }
    }
}
