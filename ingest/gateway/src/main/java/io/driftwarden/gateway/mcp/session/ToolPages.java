package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the pages of {@code tools/list} together: an event has the whole list. Thread-safe. */
final class ToolPages {
    private static final int MAX_TOOLS = 4_096;

    private final List<JsonNode> tools = new ArrayList<>();
    private boolean open;

    /**
     * What can be judged after a page.
     *
     * @param tools all of them after the last page, and the page's own before it
     */
    record Page(List<JsonNode> tools, boolean last) {}

    /** Adds a page. */
    synchronized Page add(boolean first, JsonNode result) {
        if (first) {
            tools.clear();
        }
        int before = tools.size();
        for (JsonNode tool : result.path("tools")) {
            if (tool.isObject() && tools.size() < MAX_TOOLS) {
                tools.add(tool);
            }
        }
        open = !result.path("nextCursor").asText("").isEmpty() && tools.size() < MAX_TOOLS;
        return open ? new Page(List.copyOf(tools.subList(before, tools.size())), false) : new Page(taken(), true);
    }

    /** What has been listed so far, where the client asked for no more. */
    synchronized Optional<List<JsonNode>> rest() {
        return open ? Optional.of(taken()) : Optional.empty();
    }

    private List<JsonNode> taken() {
        List<JsonNode> all = List.copyOf(tools);
        tools.clear();
        open = false;
        return all;
    }
}
