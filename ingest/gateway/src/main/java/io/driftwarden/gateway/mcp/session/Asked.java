package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.gateway.mcp.RpcMessage.Request;

/**
 * A request of the client that waits for its answer.
 *
 * @param callId of the event that it is; empty where it is none
 * @param tool what was called; empty where nothing was
 */
public record Asked(JsonNode id, String method, ObjectNode params, String callId, String tool) {
    private static final int LONGEST_SHOWN = 128;

    /** A request that is no event. */
    public static Asked of(Request request) {
        return new Asked(request.id(), request.method(), request.params(), "", "");
    }

    /** A message that asks for no answer, or no message at all. */
    public static Asked of(String what) {
        return new Asked(NullNode.getInstance(), what, JsonNodeFactory.instance.objectNode(), "", "");
    }

    /** What an answer belongs to whose request was not seen, by a gateway that was started since: it may be any result. */
    static Asked unseen(JsonNode id) {
        return new Asked(id, "", JsonNodeFactory.instance.objectNode(), "", "");
    }

    /** What is to be remembered of it for long. */
    Asked withoutParams() {
        return new Asked(id, method, JsonNodeFactory.instance.objectNode(), callId, tool);
    }

    /** The same call, of which a request with another id speaks. */
    Asked under(JsonNode other) {
        return new Asked(other, method, params, callId, tool);
    }

    /** What was called, for people. */
    String shown() {
        return tool.isEmpty() ? "a tool" : tool.substring(0, Math.min(tool.length(), LONGEST_SHOWN));
    }

    static Asked call(Request request, String callId, String tool) {
        return new Asked(request.id(), request.method(), request.params(), callId, tool);
    }
}
