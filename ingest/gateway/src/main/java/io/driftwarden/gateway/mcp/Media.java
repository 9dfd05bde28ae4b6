package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.gateway.Sha256;

/**
 * Images, sounds and binary resources, of which an event carries the digest: nothing reads their bytes, and they would fill the
 * topic. Only what MCP itself marks as base64 is taken out: {@code data} of image and audio blocks, {@code blob} of resources.
 */
final class Media {
    /** Shorter ones are kept: they may be text in disguise, and cost nothing. */
    private static final int SHORTEST = 4_096;

    private Media() {}

    static JsonNode without(JsonNode content) {
        if (content instanceof ArrayNode blocks) {
            ArrayNode slim = JsonNodeFactory.instance.arrayNode(blocks.size());
            blocks.forEach(block -> slim.add(block(block)));
            return slim;
        }
        return content;
    }

    private static JsonNode block(JsonNode block) {
        if (!(block instanceof ObjectNode fields)) {
            return block;
        }
        ObjectNode slim = JsonNodeFactory.instance.objectNode();
        boolean media = fields.path("type").asText().matches("image|audio");
        fields.properties().forEach(field -> {
            boolean binary = field.getValue().isTextual()
                    && field.getValue().asText().length() >= SHORTEST
                    && (field.getKey().equals("blob")
                            || (media && field.getKey().equals("data")));
            JsonNode value = field.getValue();
            slim.set(
                    field.getKey(),
                    binary
                            ? JsonNodeFactory.instance.textNode(digest(value.asText()))
                            : value.isObject() ? block(value) : value);
        });
        return slim;
    }

    private static String digest(String base64) {
        return "sha256:" + Sha256.hex(base64) + ";length=" + base64.length();
    }
}
