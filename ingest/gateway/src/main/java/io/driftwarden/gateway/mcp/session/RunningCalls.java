package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Calls that a server may speak of otherwise than by answering them: by the progress token that the client gave, and by the task
 * that they became (MCP 2025-11-25, and the extension of 2026-07-28). Of each kind the oldest is forgotten beyond the bound.
 * Thread-safe.
 */
final class RunningCalls {
    private static final int MAX = 1_024;
    private static final String RELATED_TASK = "io.modelcontextprotocol/related-task";

    private final Map<JsonNode, Asked> byToken = new Bounded<>();
    private final Map<String, Asked> byTask = new Bounded<>();

    private static final class Bounded<K> extends LinkedHashMap<K, Asked> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Asked> eldest) {
            return size() > MAX;
        }
    }

    /** A call is about to begin. */
    synchronized void begins(Asked call) {
        JsonNode token = call.params().path("_meta").path("progressToken");
        if (token.isValueNode() && !token.isNull()) {
            byToken.put(token, call.withoutParams());
        }
    }

    /**
     * Where in its answer the task stands that the call became: {@code result.task} or, in 2026-07-28, a result of
     * {@code resultType} {@code task}; empty if it is the call's own result.
     */
    synchronized Optional<String> becomesTask(Asked call, JsonNode result) {
        boolean flat = result.path("resultType").asText().equals("task");
        String id = (flat ? result : result.path("task")).path("taskId").asText("");
        if (id.isEmpty()
                || result.has("content")
                || result.has("contents")
                || result.has("messages")
                || result.has("structuredContent")) {
            return Optional.empty();
        }
        byTask.put(id, call.withoutParams());
        return Optional.of(flat ? "/result" : "/result/task");
    }

    /** The call whose task a request asks for, under the id of that request. */
    synchronized Asked ofRequest(Asked asked) {
        Asked call = byTask.get(asked.params().path("taskId").asText(""));
        return call == null ? asked : call.under(asked.id());
    }

    /** The call that a notification is about; one without a call id where it was not seen. */
    synchronized Asked ofNotification(JsonNode params) {
        Asked call = byToken.get(params.path("progressToken"));
        if (call == null) {
            JsonNode task = params.path("_meta").path(RELATED_TASK).path("taskId");
            call = byTask.get(task.asText(params.path("taskId").asText("")));
        }
        return call == null ? Asked.unseen(NullNode.getInstance()) : call;
    }
}
