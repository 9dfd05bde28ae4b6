package io.driftwarden.engine.instruction;

import io.driftwarden.engine.capability.DefinitionReadings;
import io.driftwarden.engine.language.Lexicon;
import io.driftwarden.engine.language.Words;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.state.Capabilities;
import io.driftwarden.engine.state.Instruction;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.state.ToolState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what a listing adds to what definitions have an agent do with tools other than their own, whichever of the two was listed
 * first. Values that the other tool's own definition gives, too, are how it is used. Thread-safe.
 */
final class ListedInstructions {
    /** More are a list of what there is. */
    private static final int MAX_LITERALS = 3;

    /** Passages of one listing that are held against the definition of the tool that they are about. */
    private static final int MAX_COMPARED = 512;

    /** Characters of that definition. */
    private static final int MAX_OWN = 16_384;

    static final String DELETE = "delete";

    private final DefinitionReadings<List<Given>> readings;
    private final Lexicon lexicon;

    ListedInstructions(Lexicon lexicon) {
        Instructions reader = new Instructions(lexicon);
        this.lexicon = lexicon;
        this.readings = new DefinitionReadings<>((server, definition) -> reader.in(definition));
    }

    /** By tool key of who gives it, and the other tool's name. */
    Map<String, Instruction> in(Observation observation) {
        Capabilities before = observation.before().capabilities();
        Map<String, List<ToolState>> byName = observation.capabilities().tools().entries().values().stream()
                .filter(ToolState::listed)
                .collect(Collectors.groupingBy(ListedInstructions::name, LinkedHashMap::new, Collectors.toList()));
        Set<String> came = byName.entrySet().stream()
                .filter(named -> named.getValue().stream()
                        .anyMatch(tool -> !before.tools().contains(key(tool))))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Instruction> added = new LinkedHashMap<>();
        Map<String, String> own = new HashMap<>();
        int left = MAX_COMPARED;
        for (ToolState teacher : byName.values().stream().flatMap(List::stream).toList()) {
            boolean fresh = observation.definitions().containsKey(key(teacher));
            if (!fresh && came.isEmpty()) {
                continue;
            }
            for (Given given : readings.of(observation, teacher).orElse(List.of())) {
                List<ToolState> meant = byName.getOrDefault(given.about(), List.of());
                boolean news =
                        given.about().isEmpty() ? fresh : !meant.isEmpty() && (fresh || came.contains(given.about()));
                if (news && left-- > 0) {
                    List<String> literals = given.literals().stream()
                            .filter(literal -> !byName.containsKey(literal))
                            .filter(literal -> meant.stream()
                                    .noneMatch(tool -> own.computeIfAbsent(key(tool), known -> own(observation, tool))
                                            .contains(literal)))
                            .toList();
                    if (matters(given, literals, teacher, meant)) {
                        Sighting origin = observation.sighting(
                                Sighting.Kind.SCHEMA, teacher.server(), teacher.name(), given.path());
                        added.put(
                                key(teacher) + '\n' + given.about(),
                                given.by(origin, tells(literals) ? literals : List.of()));
                    }
                }
            }
        }
        return added;
    }

    private static boolean tells(List<String> literals) {
        return !literals.isEmpty() && literals.size() <= MAX_LITERALS;
    }

    /** Without a value, it is news only that another server's tool must be called, or one that deletes something. */
    private boolean matters(Given given, List<String> literals, ToolState teacher, List<ToolState> meant) {
        return tells(literals)
                || (given.binding()
                        && (speaksOfDeleting(given)
                                || meant.stream()
                                        .anyMatch(tool -> !tool.server().equals(teacher.server()))));
    }

    private boolean speaksOfDeleting(Given given) {
        return Words.of(given.text()).stream()
                .anyMatch(word -> lexicon.kinds(word).contains(DELETE));
    }

    private static String own(Observation observation, ToolState tool) {
        String definition = observation.definitions().get(key(tool));
        String known = definition == null
                ? observation
                        .surroundings()
                        .definition(tool.server(), tool.name())
                        .orElse("")
                : definition;
        return known.substring(0, Math.min(known.length(), MAX_OWN)).toLowerCase(Locale.ROOT);
    }

    private static String name(ToolState tool) {
        return tool.name().toLowerCase(Locale.ROOT);
    }

    private static String key(ToolState tool) {
        return ToolState.key(tool.server(), tool.name());
    }
}
