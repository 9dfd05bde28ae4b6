package io.driftwarden.engine.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which words ask for which kind of action. Immutable and thread-safe. */
public final class Lexicon {
    private static final String FOLDER = "/io/driftwarden/engine/language/";

    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Set<String> bases = new HashSet<>();
    private final Set<String> nounish = new HashSet<>();
    private final Set<String> functionWords = new HashSet<>();
    private final Set<String> delegation = new HashSet<>();
    private final Phrases leads = new Phrases(lines("lead-phrases.txt"));
    private final Phrases requests = new Phrases(lines("request-phrases.txt"));

    private Lexicon() {
        for (String line : lines("actions.txt")) {
            String kind = line.substring(0, line.indexOf(':'));
            for (String entry : line.substring(line.indexOf(':') + 1).strip().split(" +")) {
                String verb = entry.endsWith("~") ? entry.substring(0, entry.length() - 1) : entry;
                bases.add(verb);
                kinds.computeIfAbsent(Words.stem(verb), key -> new TreeSet<>()).add(kind);
                if (entry.endsWith("~")) {
                    nounish.add(Words.stem(verb));
                }
            }
        }
        lines("function-words.txt").forEach(line -> functionWords.addAll(List.of(line.split(" +"))));
        lines("delegation.txt").forEach(line -> delegation.addAll(List.of(line.split(" +"))));
    }

    /** The lexicon that comes with the engine. */
    public static Lexicon bundled() {
        return new Lexicon();
    }

    /** Kinds of action that the word names in any form; empty if none. */
    public Set<String> kinds(String word) {
        @Nullable Set<String> found = kinds.get(Words.stem(word));
        return found == null ? Set.of() : found;
    }

    /** The word is an action verb in the form of an order: {@code send}, not {@code sends} or {@code sending}. */
    public boolean orders(String word) {
        return bases.contains(word);
    }

    /** The word is as often a noun as a verb. */
    public boolean nounish(String word) {
        return nounish.contains(Words.stem(word));
    }

    /** The word says something about what a sentence is about. */
    public boolean telling(String word) {
        return word.length() > 2 && !functionWords.contains(word);
    }

    /** The word hands a choice over to a document. */
    public boolean delegates(String word) {
        return delegation.contains(Words.stem(word));
    }

    /** What may stand before the verb of an order. */
    Phrases leads() {
        return leads;
    }

    /** What turns the next verb into an order. */
    Phrases requests() {
        return requests;
    }

    private static List<String> lines(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The engine's jar lacks " + FOLDER + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
