package io.driftwarden.gateway.decide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** What a door wants to know. Texts are as they came in, and may be empty where nothing was said. */
public sealed interface Question {
    /** May a tool be called with these arguments? */
    record ToolCall(String callId, String server, String tool, ObjectNode arguments, String approvalId)
            implements Question {}

    /**
     * May a request leave for this place?
     *
     * @param method of HTTP; it is what the risk is told by
     */
    record Destination(String callId, String method, String url) implements Question {}

    /**
     * May what a tool returned go on to the model?
     *
     * @param content text, or MCP content blocks
     */
    record ToolResult(
            String callId,
            String server,
            String tool,
            boolean failed,
            Optional<JsonNode> content,
            Optional<ObjectNode> structured)
            implements Question {}

    /** May the model see the tools that a server lists? */
    record Listing(String server, List<ObjectNode> tools) implements Question {}

    /** May the session go on at all? No event comes of it: only the deny list is asked. */
    record Presence() implements Question {}
}
