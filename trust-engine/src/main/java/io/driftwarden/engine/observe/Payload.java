package io.driftwarden.engine.observe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.json.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON fields of an event's data, each parsed once and only when asked for. Confined to one thread. */
public final class Payload {
    private final TrustEvent event;
    private @Nullable JsonNode arguments;
    private @Nullable JsonNode output;
    private @Nullable JsonNode structured;

    Payload(TrustEvent event) {
        this.event = event;
    }

    /** The arguments of a call; a missing node where there are none. */
    public JsonNode arguments() {
        if (arguments == null) {
            arguments = parsed(event.getToolCalled().flatMap(ToolCalled::getArguments));
        }
        return arguments;
    }

    /**
     * The content that a tool returned: text, or MCP content blocks. Text that is itself JSON is read as such; a
     * missing node where there is none.
     */
    public JsonNode output() {
        if (output == null) {
            JsonNode content = parsed(event.getToolReturned().flatMap(ToolReturned::getContent));
            output = content.isTextual() ? embedded(content) : content;
        }
        return output;
    }

    /** The structured result that a tool returned; a missing node where there is none. */
    public JsonNode structured() {
        if (structured == null) {
            structured = parsed(event.getToolReturned().flatMap(ToolReturned::getStructuredContent));
        }
        return structured;
    }

    private static JsonNode embedded(JsonNode text) {
        String trimmed = text.textValue().strip();
        if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
            JsonNode inner = Json.read(trimmed);
            return inner.isContainerNode() ? inner : text;
        }
        return text;
    }

    private static JsonNode parsed(Optional<String> json) {
        return json.map(Json::read).orElseGet(MissingNode::getInstance);
    }
}
