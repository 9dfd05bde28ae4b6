package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One JSON-RPC 2.0 message. The trees are shared: nobody changes them. */
public sealed interface RpcMessage {
    /** The whole message. */
    ObjectNode tree();

    /**
     * Asks for an answer.
     *
     * @param id a string or an integer
     * @param params an object, empty where the message has none
     */
    record Request(JsonNode id, String method, ObjectNode params, ObjectNode tree) implements RpcMessage {}

    /** Asks for none. */
    record Notification(String method, ObjectNode params, ObjectNode tree) implements RpcMessage {}

    /**
     * Answers a request.
     *
     * @param id the request's; null (as JSON) only in an error about a message that had none to read
     */
    record Response(JsonNode id, ObjectNode tree) implements RpcMessage {
        /** Whether it says that the request failed. */
        public boolean failed() {
            return tree.has("error");
        }

        /** What the request returned, or a missing node. */
        public JsonNode result() {
            return tree.path("result");
        }

        /** Why the request failed, or a missing node. */
        public JsonNode error() {
            return tree.path("error");
        }
    }
}
