package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.capability.Change.Kind;
import io.driftwarden.engine.schema.ToolClaims;
import io.driftwarden.engine.text.TextReading;
import io.driftwarden.engine.text.TextScanner;
import io.driftwarden.engine.vocabulary.AuthorityVocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Reads what a changed definition means for trust. Stateless and thread-safe. */
public final class DefinitionComparison {
    private static final int EXCERPT = 240;

    private final AuthorityVocabulary vocabulary;
    private final TextScanner scanner;

    public DefinitionComparison(AuthorityVocabulary vocabulary, TextScanner scanner) {
        this.vocabulary = vocabulary;
        this.scanner = scanner;
    }

    /**
     * What the definition has that the earlier one did not.
     *
     * @param before the earlier one's tree; a missing node if it is not at hand
     */
    public Difference of(JsonNode before, ToolDefinition after) {
        return after.canonical().length() > CapabilityObserver.MAX_DEFINITION
                ? Difference.UNKNOWN
                : of(before, after.tree());
    }

    /** The same, of two trees that are small enough to be kept. */
    public Difference of(JsonNode before, JsonNode after) {
        if (!before.isObject() || !after.isObject()) {
            return Difference.UNKNOWN;
        }
        List<Change> changes = DefinitionDiff.of(before, after);
        TextReading instruction = instruction(before, after);
        return new Difference(
                true,
                changes,
                changes.stream().allMatch(change -> change.kind().cosmetic()),
                any(changes, change -> change.kind() == Kind.PARAMETER_ADDED && authority(change)),
                any(
                        changes,
                        change -> change.kind() == Kind.DESTINATION_PRESET
                                || (change.kind() == Kind.DEFAULT_CHANGED && authority(change))),
                !instruction.elements().isEmpty(),
                any(changes, change -> change.kind() == Kind.OUTPUT_WIDENED),
                any(changes, change -> change.kind() == Kind.ANNOTATION_WEAKENED),
                ToolClaims.dropped(description(before), description(after)),
                !ToolRisk.stated(before.path("annotations")) && ToolRisk.stated(after.path("annotations")),
                instruction
                        .excerpt()
                        .substring(0, Math.min(EXCERPT, instruction.excerpt().length())));
    }

    private static String description(JsonNode definition) {
        return definition.path("description").asText("");
    }

    private static boolean any(List<Change> changes, Predicate<Change> test) {
        return changes.stream().anyMatch(test);
    }

    private boolean authority(Change change) {
        return !change.name().isEmpty() && vocabulary.argument(change.name()).isPresent();
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
