package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Errors that the gateway answers with. */
public final class RpcError {
    /** Not JSON. */
    public static final int PARSE = -32700;

    /** JSON, but no message. */
    public static final int INVALID_REQUEST = -32600;

    /** The upstream failed. */
    public static final int INTERNAL = -32603;

    /** Headers and body disagree: MCP 2026-07-28, transports, "header validation". */
    public static final int HEADER_MISMATCH = -32020;

    /**
     * The gateway does not let it pass. Outside what JSON-RPC reserves (-32768 to -32000), of which MCP keeps -32020 to -32099 to
     * itself: an application's own.
     */
    public static final int DENIED = -31403;

    private RpcError() {}

    /** @param id of the request; null where it could not be read */
    public static ObjectNode answer(@Nullable JsonNode id, int code, String message) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        answer.set("id", id == null ? JsonNodeFactory.instance.nullNode() : id);
        answer.putObject("error").put("code", code).put("message", message);
        return answer;
    }
}
