package io.driftwarden.gateway.decide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.redaction.RedactionException;
import io.driftwarden.gateway.mcp.EventPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What MCP's messages ask, for doors that are asked about one message at a time. */
public final class McpQuestions {
    private McpQuestions() {}

    /**
     * A request of the client. Reading a resource and getting a prompt are judged as calls of tools that are named like the
     * method; what is none of these only needs a session that is not revoked.
     *
     * @param callId of the call, or empty
     * @param approvalId what the client says that it was approved by, or empty
     */
    public static Question request(String server, String method, JsonNode params, String callId, String approvalId) {
        return switch (method) {
            case "tools/call" ->
                new Question.ToolCall(
                        callId, server, params.path("name").asText(), arguments(params.path("arguments")), approvalId);
            case "resources/read", "prompts/get" ->
                new Question.ToolCall(callId, server, method, arguments(params), approvalId);
            default -> new Question.Presence();
        };
    }

    /**
     * A result of the server.
     *
     * @param method of the request that it answers
     * @param callId of the call, or empty where it is not known
     * @param tool that was called, or empty where it is not known
     */
    public static Question result(String server, String method, JsonNode result, String callId, String tool) {
        return switch (method) {
            case "tools/call" ->
                new Question.ToolResult(
                        callId,
                        server,
                        tool,
                        result.path("isError").asBoolean(),
                        present(result.path("content")),
                        result.path("structuredContent") instanceof ObjectNode object
                                ? Optional.of(object)
                                : Optional.empty());
            case "resources/read" -> read(server, method, result.path("contents"), callId);
            case "prompts/get" -> read(server, method, result.path("messages"), callId);
            case "tools/list" -> new Question.Listing(server, tools(result.path("tools")));
            default -> new Question.Presence();
        };
    }

    /**
     * The result without what the answer says to strip.
     *
     * @param method of the request that it answers
     * @throws RedactionException if it does not hold what is to be stripped
     */
    public static ObjectNode stripped(String method, ObjectNode result, Question.ToolResult asked, Answer answer)
            throws RedactionException {
        String field =
                switch (method) {
                    case "resources/read" -> "/contents";
                    case "prompts/get" -> "/messages";
                    default -> "/content";
                };
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        asked.content().ifPresent(content -> data.set("content", content));
        asked.structured().ifPresent(structured -> data.set("structured_content", structured));
        return new EventPlaces(Map.of("/content", field, "/structured_content", "/structuredContent"))
                .strip(result, data, answer.redactions());
    }

    private static Question read(String server, String method, JsonNode content, String callId) {
        return new Question.ToolResult(callId, server, method, false, present(content), Optional.empty());
    }

    private static List<ObjectNode> tools(JsonNode list) {
        List<ObjectNode> tools = new ArrayList<>();
        list.forEach(item -> {
            if (item instanceof ObjectNode tool) {
                tools.add(tool);
            }
        });
        return tools;
    }

    private static Optional<JsonNode> present(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    private static ObjectNode arguments(JsonNode arguments) {
        if (arguments instanceof ObjectNode object) {
            return object;
        }
        ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
        return arguments.isMissingNode() ? wrapped : wrapped.set("arguments", arguments);
    }
}
