package io.driftwarden.engine.privilege;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.vocabulary.NameWords;
import io.driftwarden.engine.walk.Leaves;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The texts in which a tool may advise what to do instead. */
final class AdvisingText {
    /** Characters read of one output, or of one definition. */
    private static final int MAX_LENGTH = 32_768;

    private AdvisingText() {}

    /** What a tool tells: the error and the output, each value after the words of its field's name: {@code fallback tool: sync_all}. */
    static String of(Observation observation) {
        Optional<String> error = observation.event().getToolReturned().flatMap(ToolReturned::getError);
        StringBuilder text = new StringBuilder(error.orElse("")).append('\n');
        append(observation.payload().output(), text);
        append(observation.payload().structured(), text);
        return text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }

    private static void append(JsonNode tree, StringBuilder text) {
        Leaves.visit(tree, (path, value) -> {
            String field = path.substring(path.lastIndexOf('.') + 1);
            text.append(String.join(" ", NameWords.of(field)))
                    .append(' ')
                    .append(value.asText())
                    .append('\n');
            return text.length() < MAX_LENGTH;
        });
    }

    /** The sentences of the called tool's definition that speak of failure; a description may name siblings without a thought of it. */
    static String ofDescription(Observation observation, CallState call) {
        String definition = observation
                .surroundings()
                .definition(call.server(), call.tool())
                .orElse("");
        StringBuilder text = new StringBuilder();
        Leaves.visit(Json.read(definition), (path, value) -> {
            if (path.endsWith("escription") && value.isTextual()) {
                sentences(value.textValue()).stream()
                        .filter(AdvisingText::speaksOfFailure)
                        .forEach(sentence -> text.append(sentence).append('\n'));
            }
            return text.length() < MAX_LENGTH;
        });
        return text.substring(0, Math.min(text.length(), MAX_LENGTH));
    }

    private static List<String> sentences(String text) {
        return List.of(text.substring(0, Math.min(text.length(), MAX_LENGTH)).split("[.;!?\\n]+(?:\\s|$)", -1));
    }

    private static boolean speaksOfFailure(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return PrivilegeWords.FAILING.stream().anyMatch(lower::contains);
    }
}
