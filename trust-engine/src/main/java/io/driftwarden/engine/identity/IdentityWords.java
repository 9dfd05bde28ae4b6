package io.driftwarden.engine.identity;

import io.driftwarden.engine.vocabulary.NameWords;
import io.driftwarden.engine.vocabulary.WordLists;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The words of this package, from {@code identity-words.txt}. */
final class IdentityWords {
    private static final WordLists LISTS = WordLists.beside(IdentityWords.class, "identity-words.txt");
    private static final Set<String> COMMON = LISTS.list("common");
    private static final Set<String> HANDLES = LISTS.list("handles");
    private static final int MIN_LENGTH = 2;

    static final Set<String> EVERYTHING = LISTS.list("everything");

    private IdentityWords() {}

    /** The words of a server's name or an audience that tell which one is meant. */
    static Set<String> telling(String name) {
        Set<String> words = new TreeSet<>(NameWords.of(name));
        words.removeIf(word -> word.length() < MIN_LENGTH || COMMON.contains(word));
        return words;
    }

    /** The field holds what a server hands out to be shown again. */
    static boolean handle(String field) {
        List<String> words = NameWords.of(field);
        int size = words.size();
        return size > 0
                && (HANDLES.contains(words.get(size - 1))
                        || (size > 1 && HANDLES.contains(words.get(size - 2) + ' ' + words.get(size - 1))));
    }
}
