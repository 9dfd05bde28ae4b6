package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a server says of a call before it answers it.
 *
 * @param text in the server's words; empty where it says none
 * @param pointer JSON pointer to the text in the message
 * @param status of a task; empty where it is none
 * @param taskId empty where it is none
 */
public record Progress(
        String text, String pointer, String status, @Nullable Double progress, @Nullable Double total, String taskId)
        implements Said {
    /** MCP 2025-11-25, tasks: what the model is given in place of the result that is still to come. */
    private static final String IMMEDIATE = "io.modelcontextprotocol/model-immediate-response";

    private static final int LONGEST_STATUS = 64;
    private static final int LONGEST_ID = 256;

    /** What the parameters of {@code notifications/progress} say. */
    public static Progress ofNotification(JsonNode params) {
        return new Progress(
                text(params.path("message")),
                "/params/message",
                "",
                number(params.path("progress")),
                number(params.path("total")),
                "");
    }

    /**
     * What a task's status says: {@code statusMessage}.
     *
     * @param at JSON pointer to the task in the message
     */
    public static Progress ofTask(JsonNode task, String at) {
        return new Progress(
                text(task.path("statusMessage")),
                at + "/statusMessage",
                cut(task.path("status"), LONGEST_STATUS),
                null,
                null,
                cut(task.path("taskId"), LONGEST_ID));
    }

    /** What the model is given at once, where a call becomes a task. */
    public static Optional<Progress> immediate(JsonNode result) {
        JsonNode text = result.path("_meta").path(IMMEDIATE);
        String pointer = "/result/_meta/" + IMMEDIATE.replace("/", "~1");
        return text.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Progress(text(text), pointer, "", null, null, ""));
    }

    @Override
    public EventPlaces places() {
        return new EventPlaces(Map.of("/message", pointer));
    }

    @Override
    public ObjectNode data() {
        return JsonNodeFactory.instance.objectNode().put("message", text);
    }

    /** The message without the text: the numbers and the status go on. */
    public ObjectNode without(ObjectNode message) {
        ObjectNode left = message.deepCopy();
        JsonPointer at = JsonPointer.compile(pointer);
        if (left.at(at.head()) instanceof ObjectNode parent) {
            parent.remove(at.last().getMatchingProperty());
        }
        return left;
    }

    /** Whatever stands in place of a text may be shown as one. */
    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private static @Nullable Double number(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.doubleValue()) ? value.doubleValue() : null;
    }

    private static String cut(JsonNode value, int length) {
        String text = value.asText("");
        return text.substring(0, Math.min(text.length(), length));
    }
}
