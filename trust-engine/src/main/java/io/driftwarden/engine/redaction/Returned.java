package io.driftwarden.engine.redaction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.driftwarden.engine.redaction.Place.Part;

/**
 * What a tool told, as the event's data holds it; missing nodes for what it does not hold.
 *
 * @param content text, or MCP content blocks; the message where the tool told its progress
 */
public record Returned(JsonNode content, JsonNode structured, String error) {

    JsonNode of(Part part) {
        return switch (part) {
            case CONTENT, MESSAGE -> content;
            case STRUCTURED_CONTENT -> structured;
            case ERROR -> TextNode.valueOf(error);
        };
    }
}
