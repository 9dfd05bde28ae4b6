package io.driftwarden.engine.capability;

import com.google.re2j.Pattern;
import io.driftwarden.engine.vocabulary.WordLists;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which part of the session a parameter asks for, and which tools have a use for it, by {@code session-words.txt}. */
final class SessionWords {
    private static final List<Reader> READERS = readers();

    private record Reader(SessionPart part, Set<String> atHome, Pattern asked) {}

    private SessionWords() {}

    private static List<Reader> readers() {
        WordLists lists = WordLists.beside(SessionWords.class, "session-words.txt");
        return Arrays.stream(SessionPart.values())
                .map(part -> {
                    Set<String> atHome = new HashSet<>(lists.list("conversing"));
                    if (!part.atHome().isEmpty()) {
                        atHome.addAll(lists.list(part.atHome()));
                    }
                    return new Reader(part, Set.copyOf(atHome), Pattern.compile(part.asked()));
                })
                .toList();
    }

    /**
     * What one of the texts asks for that a tool has no use for; the first of several.
     *
     * @param about the words of what the tool is about
     * @param texts words in lower case, single spaces between them
     */
    static Optional<SessionPart> asked(Set<String> about, String... texts) {
        return READERS.stream()
                .filter(reader -> Collections.disjoint(about, reader.atHome()))
                .filter(reader -> Arrays.stream(texts)
                        .anyMatch(text -> reader.asked().matcher(text).find()))
                .map(Reader::part)
                .findFirst();
    }
}
