package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a server asks of the client: of its user ({@code elicitation/create}), or of its model ({@code sampling/createMessage}), to
 * which it speaks as a tool's output does.
 *
 * @param offer what the user is asked, and where they are to go
 * @param told what the model is told
 */
public record Input(String method, Optional<Offer> offer, Optional<ToolOutcome> told) {
    /** Of one message; the server says what it wants within them, or not at all. */
    private static final int MAX = 32;

    /** What a request of the server asks; nothing that is judged, for methods such as {@code roots/list}. */
    public static Input of(String method, JsonNode params) {
        return switch (method) {
            case "elicitation/create" ->
                new Input(
                        method,
                        Optional.of(Offer.of(params.path("url").asText(""), "elicitation", params.path("message"))),
                        Optional.empty());
            case "sampling/createMessage" -> new Input(method, Optional.empty(), Optional.of(told(params)));
            default -> new Input(method, Optional.empty(), Optional.empty());
        };
    }

    /** What the rounds of input ask that a result announces: MCP 2026-07-28, {@code inputRequests}. */
    public static List<Input> ofResult(JsonNode result) {
        List<Input> inputs = new ArrayList<>();
        for (JsonNode request : result.path("inputRequests")) {
            if (inputs.size() < MAX) {
                inputs.add(of(request.path("method").asText(), request.path("params")));
            }
        }
        return inputs;
    }

    /** The system prompt and the messages, as content blocks of a result. */
    private static ToolOutcome told(JsonNode params) {
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        if (params.path("systemPrompt").isTextual()) {
            blocks.addObject().put("type", "text").set("text", params.path("systemPrompt"));
        }
        for (JsonNode message : params.path("messages")) {
            JsonNode content = message.path("content");
            if (content.isArray()) {
                content.forEach(blocks::add);
            } else {
                blocks.add(content);
            }
        }
        return new ToolOutcome(
                "ok", null, Media.without(blocks), null, params.toString().length());
    }
}
