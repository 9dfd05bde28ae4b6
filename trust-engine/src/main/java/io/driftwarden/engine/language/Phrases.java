package io.driftwarden.engine.language;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A set of phrases, found at a place in a list of words. Immutable and thread-safe. */
final class Phrases {
    private final Set<List<String>> phrases = new HashSet<>();
    private final Set<String> firstWords = new HashSet<>();
    private final int longest;

    Phrases(Collection<String> texts) {
        int most = 0;
        for (String text : texts) {
            List<String> words = Words.of(text);
            phrases.add(words);
            firstWords.add(words.get(0));
            most = Math.max(most, words.size());
        }
        longest = most;
    }

    /** How many words the longest phrase at the place takes; 0 if none stands there. */
    int at(List<String> words, int place) {
        if (place >= words.size() || !firstWords.contains(words.get(place))) {
            return 0;
        }
        for (int length = Math.min(longest, words.size() - place); length > 0; length--) {
            if (phrases.contains(words.subList(place, place + length))) {
                return length;
            }
        }
        return 0;
    }

    /** One of the phrases stands among the words. */
    boolean anywhere(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (at(words, i) > 0) {
                return true;
            }
        }
        return false;
    }
}
