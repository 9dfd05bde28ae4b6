package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.contract.Tool;
import io.driftwarden.contract.event.UnicodeText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tool of {@code tools/list} as the contract has it; what the contract does not know is kept. */
final class ToolListing {
    private static final Set<String> KNOWN =
            Set.of("name", "title", "description", "inputSchema", "outputSchema", "annotations");

    private ToolListing() {}

    static Tool tool(JsonNode listed) {
        Map<String, String> extra = new HashMap<>();
        listed.properties().forEach(field -> {
            boolean mistyped = Set.of("name", "title", "description").contains(field.getKey())
                    && !field.getValue().isTextual();
            if (!KNOWN.contains(field.getKey()) || mistyped) {
                extra.put(UnicodeText.repaired(field.getKey()), Json.text(field.getValue()));
            }
        });
        return Tool.newBuilder()
                .setName(text(listed, "name"))
                .setTitle(text(listed, "title"))
                .setDescription(text(listed, "description"))
                .setInputSchema(json(listed, "inputSchema"))
                .setOutputSchema(json(listed, "outputSchema"))
                .setAnnotations(json(listed, "annotations"))
                .setExtra(extra)
                .build();
    }

    private static @Nullable String text(JsonNode listed, String field) {
        JsonNode value = listed.path(field);
        return value.isTextual() ? UnicodeText.repaired(value.asText()) : null;
    }

    private static @Nullable String json(JsonNode listed, String field) {
        JsonNode value = listed.path(field);
        return value.isMissingNode() || value.isNull() ? null : Json.text(value);
    }
}
