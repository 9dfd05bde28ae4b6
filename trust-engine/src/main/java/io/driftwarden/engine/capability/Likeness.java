package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What two definitions are compared by.
 *
 * @param name words of the tool's name
 * @param parameters names of its parameters
 * @param text words of its description
 */
record Likeness(Set<String> name, Set<String> parameters, Set<String> text) {
    /** Characters of a description that count. */
    private static final int MAX_TEXT = 2_000;

    private static final int MAX_PARAMETERS = 128;

    static Likeness of(String name, JsonNode definition) {
        Set<String> parameters = new HashSet<>();
        definition.path("inputSchema").path("properties").fieldNames().forEachRemaining(parameter -> {
            if (parameters.size() < MAX_PARAMETERS) {
                parameters.add(parameter);
            }
        });
        String description = definition.path("description").asText("");
        Set<String> text = new HashSet<>();
        // NameWords reads 256 characters at a time.
        for (String line : description
                .substring(0, Math.min(MAX_TEXT, description.length()))
                .split("[.,;:\n ]")) {
            text.addAll(NameWords.of(line));
        }
        return new Likeness(new HashSet<>(NameWords.of(name)), parameters, text);
    }

    /** A reader takes one for the other under a new name: the same parameters, nearly the same text. */
    boolean nearly(Likeness other) {
        double shared = overlap(parameters, other.parameters);
        double told = overlap(text, other.text);
        boolean named = !Collections.disjoint(name, other.name);
        boolean bare = parameters.isEmpty() && other.parameters.isEmpty();
        return bare ? named && told >= 0.6 : (named || shared == 1) && shared >= 0.6 && told >= 0.5;
    }

    /** Shared over all (Jaccard); 1 if both are empty. */
    private static double overlap(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return all.isEmpty() ? 1 : (double) both.size() / all.size();
    }
}
