package io.driftwarden.engine.language;

import io.driftwarden.engine.vocabulary.WordLists;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which words speak of the same thing, by {@code subjects.txt}. Immutable and thread-safe. */
public final class Subjects {
    private static final String GENERIC = "generic";

    private final Map<String, Set<String>> byStem = new HashMap<>();

    private Subjects(WordLists lists) {
        for (String subject : lists.names()) {
            for (String word : lists.list(subject)) {
                byStem.computeIfAbsent(Words.stem(word), stem -> new TreeSet<>())
                        .add(subject);
            }
        }
    }

    /** The subjects that come with the engine. */
    public static Subjects bundled() {
        return new Subjects(WordLists.beside(Subjects.class, "subjects.txt"));
    }

    /** Names of the subjects that a word speaks of, by its stem; empty if none is known. */
    public Set<String> of(String stem) {
        @Nullable Set<String> found = byStem.get(stem);
        return found == null ? Set.of() : found;
    }

    /** The word says nothing of what a tool is about. */
    public boolean generic(String stem) {
        return of(stem).contains(GENERIC);
    }
}
