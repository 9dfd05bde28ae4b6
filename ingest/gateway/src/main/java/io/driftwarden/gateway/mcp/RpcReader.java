package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.gateway.mcp.RpcMessage.Notification;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import io.driftwarden.gateway.mcp.RpcMessage.Response;
import java.io.IOException;

/**
 * Reads JSON-RPC 2.0 messages as MCP has them: objects, never batches (gone since revision 2025-06-18). A key that stands twice
 * is refused: the two ends could read two different messages. Thread-safe.
 */
public final class RpcReader {
    /** As an event: what one carries of a message lies no deeper in it than in the message. */
    private static final int MAX_DEPTH = JsonLimits.DEFAULT.maxDepth();

    private static final int LONGEST_ID = 256;

    private final JsonMapper mapper;

    /** @param maxCharacters of one string, which is at most the message */
    public RpcReader(int maxCharacters) {
        this.mapper = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(MAX_DEPTH)
                                .maxStringLength(maxCharacters)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** Reads UTF-8. */
    public RpcMessage read(byte[] utf8) throws InvalidRpcException {
        try {
            return message(mapper.readTree(utf8));
        } catch (JsonProcessingException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw new InvalidRpcException(RpcError.PARSE, "the message is not UTF-8");
        }
    }

    /** Reads text. */
    public RpcMessage read(String text) throws InvalidRpcException {
        try {
            return message(mapper.readTree(text));
        } catch (JsonProcessingException e) {
            throw notJson(e);
        }
    }

    private static InvalidRpcException notJson(JsonProcessingException e) {
        long at = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return new InvalidRpcException(
                RpcError.PARSE, "the message cannot be read as JSON (column " + at + "), or is nested too deep");
    }

    private static RpcMessage message(JsonNode node) throws InvalidRpcException {
        if (node.isArray()) {
            throw invalid("batches are no part of MCP since revision 2025-06-18: send one message at a time");
        }
        if (!(node instanceof ObjectNode tree) || !tree.path("jsonrpc").asText().equals("2.0")) {
            throw invalid("a message is a JSON object with \"jsonrpc\":\"2.0\"");
        }
        JsonNode method = tree.path("method");
        if (method.isTextual()) {
            return call(tree, method.asText());
        }
        if (tree.has("result") == tree.has("error") || tree.has("method")) {
            throw invalid("a message has a method, a result or an error");
        }
        JsonNode id = tree.path("id");
        boolean unread = (id.isNull() || id.isMissingNode()) && tree.has("error");
        if (!unread && !isId(id)) {
            throw invalid("the id of an answer is a string or an integer");
        }
        return new Response(unread ? JsonNodeFactory.instance.nullNode() : id, tree);
    }

    private static RpcMessage call(ObjectNode tree, String method) throws InvalidRpcException {
        JsonNode params = tree.path("params");
        if (tree.has("result") || tree.has("error") || !(params.isMissingNode() || params.isObject())) {
            throw invalid("a call has a method and params, which are an object");
        }
        ObjectNode object = params instanceof ObjectNode given ? given : JsonNodeFactory.instance.objectNode();
        if (!tree.has("id")) {
            return new Notification(method, object, tree);
        }
        if (!isId(tree.path("id"))) {
            throw invalid("the id of a request is a string of at most " + LONGEST_ID + " characters or an integer");
        }
        return new Request(tree.path("id"), method, object, tree);
    }

    private static boolean isId(JsonNode id) {
        return (id.isTextual() && id.asText().length() <= LONGEST_ID)
                || (id.isIntegralNumber() && id.canConvertToLong());
    }

    private static InvalidRpcException invalid(String detail) {
        return new InvalidRpcException(RpcError.INVALID_REQUEST, detail);
    }
}
