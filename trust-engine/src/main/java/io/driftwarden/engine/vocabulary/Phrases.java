package io.driftwarden.engine.vocabulary;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs of words, found within the words of a name. Immutable. */
final class Phrases {
    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

    Phrases(Set<String> phrases) {
        for (String phrase : phrases) {
            List<String> words = Arrays.asList(phrase.split(" ", -1));
            byFirstWord.merge(words.get(0), List.of(words), Phrases::joined);
        }
    }

    private static List<List<String>> joined(List<List<String>> some, List<List<String>> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Length of the longest phrase that stands in the name, in words; 0 if none does. */
    int longestIn(List<String> name) {
        int longest = 0;
        for (int i = 0; i < name.size(); i++) {
            for (List<String> phrase : byFirstWord.getOrDefault(name.get(i), List.of())) {
                if (phrase.size() > longest && startsWith(name, i, phrase)) {
                    longest = phrase.size();
                }
            }
        }
        return longest;
    }

    private static boolean startsWith(List<String> name, int from, List<String> phrase) {
        return from + phrase.size() <= name.size()
                && name.subList(from, from + phrase.size()).equals(phrase);
    }
}
