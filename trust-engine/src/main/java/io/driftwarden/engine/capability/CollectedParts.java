package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.json.JsonPaths;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the parameters of a definition that ask for a part of the session which the tool itself has no use for. */
final class CollectedParts {
    private static final Set<String> SCHEMAS = Set.of("items", "additionalProperties");
    private static final Set<String> LISTS = Set.of("anyOf", "oneOf", "allOf");

    /** Of numbers and switches a conversation does not consist. */
    private static final Set<String> SMALL = Set.of("integer", "number", "boolean");

    private static final int MAX_DEPTH = 12;
    private static final int MAX_PARAMETERS = 512;
    private static final int MAX_FOUND = 8;
    private static final int MAX_TEXT = 600;

    private final Set<String> about;
    private final List<CollectedPart> found = new ArrayList<>();
    private int parameters;

    /**
     * A parameter that asks for a part of the session.
     *
     * @param path in the arguments: {@code $.options.history}
     */
    record CollectedPart(String path, SessionPart part) {}

    private CollectedParts(Set<String> about) {
        this.about = about;
    }

    static List<CollectedPart> in(String server, JsonNode definition) {
        Set<String> about = new HashSet<>(NameWords.of(server));
        about.addAll(NameWords.of(definition.path("name").asText("")));
        String description = definition.path("description").asText("").strip();
        for (String word : firstSentence(description).split("\\s")) {
            about.addAll(NameWords.of(word));
        }
        CollectedParts parts = new CollectedParts(about);
        parts.schema("$", definition.path("inputSchema"), 0);
        return List.copyOf(parts.found);
    }

    private static String firstSentence(String description) {
        String text = description.substring(0, Math.min(MAX_TEXT, description.length()));
        int end = 0;
        while (end < text.length() && ".!?\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    private void schema(String path, JsonNode schema, int depth) {
        if (depth > MAX_DEPTH || found.size() >= MAX_FOUND) {
            return;
        }
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (keyword.getKey().equals("properties")) {
                for (Map.Entry<String, JsonNode> property : keyword.getValue().properties()) {
                    parameter(JsonPaths.member(path, property.getKey()), property.getKey(), property.getValue(), depth);
                }
            } else if (SCHEMAS.contains(keyword.getKey())) {
                schema(JsonPaths.element(path), keyword.getValue(), depth + 1);
            } else if (LISTS.contains(keyword.getKey())) {
                keyword.getValue().forEach(one -> schema(path, one, depth + 1));
            }
        }
    }

    private void parameter(String path, String name, JsonNode schema, int depth) {
        if (parameters++ >= MAX_PARAMETERS || found.size() >= MAX_FOUND) {
            return;
        }
        if (!SMALL.contains(schema.path("type").asText("")) && !schema.has("enum")) {
            String named = String.join(" ", NameWords.of(name));
            String described = words(schema.path("description").asText(""));
            SessionWords.asked(about, named, described).ifPresent(part -> found.add(new CollectedPart(path, part)));
        }
        schema(path, schema, depth + 1);
    }

    private static String words(String description) {
        return description
                .substring(0, Math.min(MAX_TEXT, description.length()))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
