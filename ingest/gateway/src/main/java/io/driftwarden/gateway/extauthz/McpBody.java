package io.driftwarden.gateway.extauthz;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The body of a request as a message of MCP. A body that could be one and cannot be read is refused, never let pass as something
 * else: what is refused here might be read differently by the server behind.
 */
sealed interface McpBody {
    /** A single JSON-RPC message. */
    record Message(ObjectNode json) implements McpBody {}

    /** Something else, such as a form or another API's JSON. */
    record Other() implements McpBody {}

    /**
     * JSON that nobody can judge.
     *
     * @param reason for a person, without any of the body
     */
    record Unreadable(String reason) implements McpBody {}

    /** Duplicate names are an error: two readers may take different ones. */
    ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(200).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /**
     * Reads it.
     *
     * @param partial Envoy sent only the first part ({@code x-envoy-auth-partial-body})
     */
    static McpBody of(String contentType, String body, boolean partial) {
        String text = body.strip();
        boolean looksLikeJson = contentType.contains("json") || text.startsWith("{") || text.startsWith("[");
        if (text.isEmpty() || !looksLikeJson) {
            return new Other();
        }
        if (partial) {
            return new Unreadable("the body is longer than max_request_bytes of Envoy's ext_authz filter");
        }
        try {
            JsonNode json = JSON.readTree(text);
            if (json instanceof ObjectNode message && message.has("jsonrpc")) {
                return new Message(message);
            }
            boolean batch = json.isArray()
                    && Optional.ofNullable(json.get(0))
                            .filter(one -> one.has("jsonrpc"))
                            .isPresent();
            return batch ? new Unreadable("MCP has no batches since 2025-06-18") : new Other();
        } catch (JsonProcessingException e) {
            return new Unreadable("the body looks like JSON and is none, or repeats a name");
        }
    }
}
