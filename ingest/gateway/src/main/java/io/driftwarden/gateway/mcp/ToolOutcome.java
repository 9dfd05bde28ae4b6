package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.driftwarden.contract.event.UnicodeText;
import io.driftwarden.gateway.mcp.RpcMessage.Response;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param outcome {@code ok}, {@code error} or {@code denied}
 * @param error what went wrong
 * @param content text, or MCP content blocks
 * @param structured the structured result, an object
 * @param bytes length of the whole result in bytes of JSON
 */
public record ToolOutcome(
        String outcome, @Nullable String error, @Nullable JsonNode content, @Nullable JsonNode structured, long bytes) {
    private static final int LONGEST_ERROR = 4_000;

    /** What the answer to a call says. Media are replaced by their digests. */
    public static ToolOutcome of(Response answer, long bytes) {
        if (answer.failed()) {
            JsonNode error = answer.error();
            JsonNode data = error.path("data");
            return new ToolOutcome(
                    "error", cut(error.path("message").asText("")), data.isMissingNode() ? null : data, null, bytes);
        }
        return ofResult(answer.result(), bytes);
    }

    /** What a {@code CallToolResult}, a resource's contents or a prompt's messages say. */
    public static ToolOutcome ofResult(JsonNode result, long bytes) {
        JsonNode structured = result.path("structuredContent");
        boolean failed = result.path("isError").asBoolean(false);
        return new ToolOutcome(
                failed ? "error" : "ok",
                failed ? cut(firstText(result.path("content"))) : null,
                Media.without(content(result)),
                structured.isObject() ? structured : null,
                bytes);
    }

    /** The server refused the call before it ran, over HTTP. */
    public static ToolOutcome refused(int status, String challenge, String body) {
        boolean denied = status == 401 || status == 403;
        return new ToolOutcome(
                denied ? "denied" : "error",
                cut(("HTTP " + status + " " + challenge).strip()),
                body.isEmpty() ? null : TextNode.valueOf(body),
                null,
                body.length());
    }

    /** There was no answer, for this reason. */
    public static ToolOutcome failed(String reason) {
        return new ToolOutcome("error", cut(reason), null, null, 0);
    }

    /** The gateway did not let the call go. */
    public static ToolOutcome denied(String reason) {
        return new ToolOutcome("denied", cut(reason), null, null, 0);
    }

    private static JsonNode content(JsonNode result) {
        for (String field : new String[] {"content", "contents", "messages"}) {
            if (result.has(field)) {
                return result.path(field);
            }
        }
        return result;
    }

    private static String firstText(JsonNode content) {
        for (JsonNode block : content) {
            if (block.path("text").isTextual()) {
                return block.path("text").asText();
            }
        }
        return "";
    }

    private static String cut(String text) {
        return UnicodeText.repaired(text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR));
    }
}
