package io.driftwarden.engine.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Sets;
import io.driftwarden.engine.capability.ToolDefinition;
import io.driftwarden.engine.vocabulary.NameWords;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Tells which tools that appeared are tools that vanished, by another name. */
final class Renames {
    /** Tools compared on each side. */
    private static final int MAX_TOOLS = 32;

    private static final double ALIKE = 0.8;

    private Renames() {}

    /** What a tool is known by when its name is not. */
    private record Likeness(Set<String> parameters, Set<String> words) {
        static Likeness of(JsonNode definition) {
            Set<String> parameters = new HashSet<>();
            definition.path("inputSchema").path("properties").fieldNames().forEachRemaining(parameters::add);
            return new Likeness(
                    parameters,
                    new HashSet<>(NameWords.of(definition.path("description").asText())));
        }

        boolean alike(Likeness other) {
            boolean told = !words.isEmpty() && !other.words.isEmpty();
            boolean taken = parameters.size() > 1;
            return (told || taken)
                    && share(parameters, other.parameters) >= ALIKE
                    && share(words, other.words) >= ALIKE;
        }

        private static double share(Set<String> one, Set<String> other) {
            int all = Sets.union(one, other).size();
            return all == 0 ? 1 : (double) Sets.intersection(one, other).size() / all;
        }
    }

    /** New names by old ones, sorted. */
    static Map<String, String> of(
            Report report,
            SortedMap<String, ToolVariant> gone,
            SortedSet<String> appeared,
            Map<String, ToolDefinition> listed) {
        Map<String, String> renamed = new TreeMap<>();
        if (gone.isEmpty() || appeared.isEmpty()) {
            return renamed;
        }
        Map<String, Likeness> candidates = new TreeMap<>();
        appeared.stream().limit(MAX_TOOLS).forEach(name -> {
            ToolDefinition tool = listed.get(name);
            if (tool != null) {
                candidates.put(name, Likeness.of(tool.tree()));
            }
        });
        gone.entrySet().stream().limit(MAX_TOOLS).forEach(old -> {
            Likeness before = Likeness.of(report.definition(old.getValue().digest()));
            Collection<String> taken = renamed.values();
            candidates.entrySet().stream()
                    .filter(candidate -> !taken.contains(candidate.getKey()))
                    .filter(candidate -> before.alike(candidate.getValue()))
                    .findFirst()
                    .ifPresent(candidate -> renamed.put(old.getKey(), candidate.getKey()));
        });
        return renamed;
    }
}
