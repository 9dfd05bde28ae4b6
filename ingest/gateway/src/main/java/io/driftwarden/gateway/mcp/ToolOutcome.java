package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.driftwarden.contract.event.UnicodeText;
import io.driftwarden.gateway.mcp.RpcMessage.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a call ended.
 *
 * @param outcome {@code ok}, {@code error} or {@code denied}
 * @param error what went wrong
 * @param content text, or MCP content blocks
 * @param structured the structured result, an object
 * @param bytes length of the whole result in bytes of JSON
 * @param places where in the message each of them stands
 */
public record ToolOutcome(
        String outcome,
        @Nullable String error,
        @Nullable JsonNode content,
        @Nullable JsonNode structured,
        long bytes,
        EventPlaces places)
        implements Said {
    private static final int LONGEST_ERROR = 4_000;
    private static final String CONTENT = "/content";
    private static final String STRUCTURED = "/structured_content";
    private static final String ERROR = "/error";

    /** What the answer to a call says. Media are replaced by their digests. */
    public static ToolOutcome of(Response answer, long bytes) {
        return answer.failed() ? ofError(answer.error(), "/error", bytes) : ofResult(answer.result(), "/result", bytes);
    }

    /**
     * What a JSON-RPC error says.
     *
     * @param at JSON pointer to it in the message
     */
    public static ToolOutcome ofError(JsonNode error, String at, long bytes) {
        JsonNode data = error.path("data");
        // Whole: unlike the error of a result it stands nowhere else in the event.
        String message = UnicodeText.repaired(error.path("message").asText(""));
        return new ToolOutcome(
                "error",
                message,
                data.isMissingNode() ? null : data,
                null,
                bytes,
                new EventPlaces(Map.of(ERROR, at + "/message", CONTENT, at + "/data")));
    }

    /**
     * What a {@code CallToolResult}, a resource's contents or a prompt's messages say.
     *
     * @param at JSON pointer to it in the message
     */
    public static ToolOutcome ofResult(JsonNode result, String at, long bytes) {
        JsonNode structured = result.path("structuredContent");
        boolean failed = result.path("isError").asBoolean(false);
        String field = field(result);
        int first = firstText(result.path("content"));
        return new ToolOutcome(
                failed ? "error" : "ok",
                failed ? cut(result.at("/content/" + first + "/text").asText("")) : null,
                Media.without(field.isEmpty() ? result : result.path(field)),
                structured.isObject() ? structured : null,
                bytes,
                new EventPlaces(Map.of(
                        CONTENT, field.isEmpty() ? at : at + '/' + field,
                        STRUCTURED, at + "/structuredContent",
                        ERROR, at + "/content/" + first + "/text")));
    }

    /** What the result of {@code tasks/list} says of all its tasks together, as content blocks; empty if it says nothing. */
    public static Optional<ToolOutcome> ofTasks(JsonNode result, long bytes) {
        Map<String, String> places = new HashMap<>();
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        JsonNode tasks = result.path("tasks");
        for (int i = 0; i < tasks.size(); i++) {
            Progress told = Progress.ofTask(tasks.path(i), "/result/tasks/" + i);
            if (!told.text().isEmpty()) {
                places.put(CONTENT + '/' + blocks.size() + "/text", told.pointer());
                blocks.addObject().put("type", "text").put("text", told.text());
            }
        }
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new ToolOutcome("ok", null, blocks, null, bytes, new EventPlaces(places)));
    }

    /** The server refused the call before it ran, over HTTP. */
    public static ToolOutcome refused(int status, String challenge, String body) {
        boolean denied = status == 401 || status == 403;
        return new ToolOutcome(
                denied ? "denied" : "error",
                cut(("HTTP " + status + " " + challenge).strip()),
                body.isEmpty() ? null : TextNode.valueOf(body),
                null,
                body.length(),
                EventPlaces.NONE);
    }

    /** There was no answer, for this reason. */
    public static ToolOutcome failed(String reason) {
        return new ToolOutcome("error", cut(reason), null, null, 0, EventPlaces.NONE);
    }

    /** The gateway did not let the call go. */
    public static ToolOutcome denied(String reason) {
        return new ToolOutcome("denied", cut(reason), null, null, 0, EventPlaces.NONE);
    }

    @Override
    public ObjectNode data() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("error", error);
        data.set("content", content);
        return data.set("structured_content", structured);
    }

    private static String field(JsonNode result) {
        for (String field : new String[] {"content", "contents", "messages"}) {
            if (result.has(field)) {
                return field;
            }
        }
        return "";
    }

    /** Which block is the first with a text; the one after the last if none is. */
    private static int firstText(JsonNode content) {
        int first = 0;
        while (first < content.size() && !content.path(first).path("text").isTextual()) {
            first++;
        }
        return first;
    }

    private static String cut(String text) {
        return UnicodeText.repaired(text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR));
    }
}
