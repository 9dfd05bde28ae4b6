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

    static Asked call(Request request, String callId, String tool) {
        return new Asked(request.id(), request.method(), request.params(), callId, tool);
    }
}
