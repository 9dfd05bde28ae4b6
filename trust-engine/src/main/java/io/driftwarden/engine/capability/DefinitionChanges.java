package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.driftwarden.engine.capability.Change.Kind;
import io.driftwarden.engine.facts.ToolDefinitionChanged;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.text.TextReading;
import io.driftwarden.engine.text.TextScanner;
import io.driftwarden.engine.vocabulary.AuthorityVocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what a changed definition means for trust. Stateless and thread-safe. */
final class DefinitionChanges {
    private static final int EXCERPT = 240;

    private final AuthorityVocabulary vocabulary;
    private final TextScanner scanner;

    DefinitionChanges(AuthorityVocabulary vocabulary, TextScanner scanner) {
        this.vocabulary = vocabulary;
        this.scanner = scanner;
    }

    /** The fact that the tool's definition changed, compared with the one that the session remembers. */
    ToolDefinitionChanged fact(
            Observation observation, Listing listing, ToolState known, ToolState next, ToolDefinition definition) {
        JsonNode before = observation
                .surroundings()
                .definition(known.server(), known.name())
                .map(Json::read)
                .orElseGet(MissingNode::getInstance);
        boolean compared = before.isObject() && definition.canonical().length() <= CapabilityObserver.MAX_DEFINITION;
        List<Change> changes = compared ? DefinitionDiff.of(before, definition.tree()) : List.of();
        TextReading instruction = compared ? instruction(before, definition.tree()) : TextReading.NOTHING;
        return new ToolDefinitionChanged(
                next.server(),
                next.name(),
                listing.versionChanged(),
                Objects.requireNonNullElse(listing.version(), ""),
                changes.stream().map(Change::description).distinct().toList(),
                compared,
                compared && changes.stream().allMatch(change -> change.kind().cosmetic()),
                known.risk(),
                next.risk(),
                any(changes, this::authority),
                !instruction.elements().isEmpty(),
                any(changes, change -> change.kind() == Kind.OUTPUT_WIDENED),
                any(changes, change -> change.kind() == Kind.ANNOTATION_WEAKENED),
                instruction
                        .excerpt()
                        .substring(0, Math.min(EXCERPT, instruction.excerpt().length())),
                definition.digest(),
                Objects.requireNonNullElse(known.listedBy(), ""));
    }

    private static boolean any(List<Change> changes, Predicate<Change> test) {
        return changes.stream().anyMatch(test);
    }

    private boolean authority(Change change) {
        boolean grown = change.kind() == Kind.PARAMETER_ADDED || change.kind() == Kind.DEFAULT_CHANGED;
        return grown
                && !change.name().isEmpty()
                && vocabulary.argument(change.name()).isPresent();
    }

    /** The first text that speaks to a model more than the text that stood in its place did. */
    private TextReading instruction(JsonNode before, JsonNode after) {
        InstructionSearch search = new InstructionSearch();
        ToolTexts.each(before, search::know);
        ToolTexts.each(after, search::read);
        return search.found;
    }

    private final class InstructionSearch {
        private final Set<String> texts = new HashSet<>();
        private final Map<String, String> firstAt = new HashMap<>();
        private TextReading found = TextReading.NOTHING;

        void know(String path, String text) {
            texts.add(text);
            firstAt.putIfAbsent(path, text);
        }

        void read(String path, String text) {
            if (found.elements().isEmpty() && !texts.contains(text)) {
                String old = firstAt.getOrDefault(path, "");
                TextReading now = scanner.scan(text);
                if (instructs(now) && now.towardsModel() > scanner.scan(old).towardsModel()) {
                    found = now;
                }
            }
        }

        /** Descriptions are written for models: one hint that they speak to one says little, two together do. */
        private boolean instructs(TextReading reading) {
            return reading.towardsModel() >= 2
                    || (reading.towardsModel() == 1 && reading.elements().size() >= 2);
        }
    }
}
