package io.driftwarden.engine.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * What a definition claims that its tool does not do.
 *
 * @param readOnly it states {@code readOnlyHint: true}
 * @param closedWorld it states {@code openWorldHint: false}
 * @param toldToRead it states that it only reads, by hint or in its description
 */
public record ToolClaims(boolean readOnly, boolean closedWorld, boolean toldToRead) {
    /** Claims nothing. */
    public static final ToolClaims NONE = new ToolClaims(false, false, false);

    static ToolClaims of(JsonNode definition) {
        JsonNode annotations = definition.path("annotations");
        boolean readOnly = annotations.path("readOnlyHint").asBoolean(false);
        String description = definition.path("description").asText("").toLowerCase(Locale.ROOT);
        return new ToolClaims(
                readOnly,
                !annotations.path("openWorldHint").asBoolean(true),
                readOnly
                        || description.contains("read-only")
                        || description.contains("readonly")
                        || description.contains("read only"));
    }
}
