package io.driftwarden.engine.privilege;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.engine.decode.Decodings;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Payload;
import io.driftwarden.engine.walk.Leaves;
import java.util.Locale;
import java.util.Set;

/** What a failed call says about its failure. */
final class FailureText {
    /** Characters read of one failure. */
    private static final int MAX_LENGTH = 8_000;

    /** Path of the text of an MCP content block, which may be a document of its own. */
    private static final String BLOCK = "$[].text";

    /** Fields that tell of a failure, where the call as such went well. */
    private static final Set<String> FAILURE_FIELDS =
            Set.of("error", "errors", "status", "statuscode", "status_code", "code", "error_code", "error_description");

    private static final Set<String> FAILURE_WORDS =
            Set.of("error", "http", "403", "401", "forbidden", "unauthorized", "permission", "access", "denied");

    private FailureText() {}

    /**
     * The text of the failure, {@code field: value} by line; empty where the call did not fail. A gateway may know
     * only that an answer came, so an answer that is plainly an error counts too.
     */
    static String of(Observation observation, ToolReturned result) {
        StringBuilder text = new StringBuilder();
        result.getError().ifPresent(error -> append(text, "error", error));
        boolean failed =
                result.getOutcome().filter(outcome -> !outcome.equals("ok")).isPresent();
        Payload payload = observation.payload();
        read(payload.output(), payload.decodings(), failed, text);
        read(payload.structured(), payload.decodings(), failed, text);
        return text.toString();
    }

    private static void read(JsonNode tree, Decodings decodings, boolean failed, StringBuilder text) {
        Leaves.opened(tree, decodings, (whole, value) -> {
            String path = whole.startsWith(BLOCK) ? '$' + whole.substring(BLOCK.length()) : whole;
            String field = path.substring(path.lastIndexOf('.') + 1).replace("[]", "");
            boolean top = path.lastIndexOf('.') <= 1;
            if (failed || (top && FAILURE_FIELDS.contains(field.toLowerCase(Locale.ROOT)))) {
                append(text, field, value.asText());
            } else if (path.equals("$") || field.equals("text")) {
                plainError(value.asText(), text);
            }
            return text.length() < MAX_LENGTH;
        });
    }

    private static void plainError(String value, StringBuilder text) {
        String start = value.strip();
        int end = 0;
        while (end < start.length() && Character.isLetterOrDigit(start.charAt(end))) {
            end++;
        }
        if (start.length() < MAX_LENGTH
                && FAILURE_WORDS.contains(start.substring(0, end).toLowerCase(Locale.ROOT))) {
            append(text, "error", start);
        }
    }

    private static void append(StringBuilder text, String field, String value) {
        int room = Math.max(0, MAX_LENGTH - text.length());
        text.append(field)
                .append(": ")
                .append(value, 0, Math.min(room, value.length()))
                .append('\n');
    }
}
