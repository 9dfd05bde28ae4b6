package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** One message that holds several requests is not stripped: it passes, or it does not. */
    private static final String NOWHERE = "";

    /** What a request of the server asks; nothing that is judged, for methods such as {@code roots/list}. */
    public static Input of(String method, JsonNode params) {
        return of(method, params, "/params");
    }

    private static Input of(String method, JsonNode params, String at) {
        return switch (method) {
            case "elicitation/create" ->
                new Input(
                        method,
                        Optional.of(Offer.of(params.path("url").asText(""), "elicitation", params.path("message"))),
                        Optional.empty());
            case "sampling/createMessage" -> new Input(method, Optional.empty(), Optional.of(told(params, at)));
            default -> new Input(method, Optional.empty(), Optional.empty());
        };
    }

    /** What the rounds of input ask that a result announces: MCP 2026-07-28, {@code inputRequests}. */
    public static List<Input> ofResult(JsonNode result) {
        List<Input> inputs = new ArrayList<>();
        for (JsonNode request : result.path("inputRequests")) {
            if (inputs.size() < MAX) {
                inputs.add(of(request.path("method").asText(), request.path("params"), NOWHERE));
            }
        }
        return inputs;
    }

    /** The system prompt and the messages, as content blocks of a result. */
    private static ToolOutcome told(JsonNode params, String at) {
        Map<String, String> places = new HashMap<>();
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        if (params.path("systemPrompt").isTextual()) {
            places.put("/content/0/text", at + "/systemPrompt");
            blocks.addObject().put("type", "text").set("text", params.path("systemPrompt"));
        }
        JsonNode messages = params.path("messages");
        for (int i = 0; i < messages.size(); i++) {
            JsonNode content = messages.path(i).path("content");
            String place = at + "/messages/" + i + "/content";
            for (int j = 0; content.isArray() && j < content.size(); j++) {
                places.put("/content/" + blocks.size(), place + '/' + j);
                blocks.add(content.path(j));
            }
            if (!content.isArray()) {
                places.put("/content/" + blocks.size(), place);
                blocks.add(content);
            }
        }
        return new ToolOutcome(
                "ok",
                null,
                Media.without(blocks),
                null,
                params.toString().length(),
                at.equals(NOWHERE) ? EventPlaces.NONE : new EventPlaces(places));
    }
}
