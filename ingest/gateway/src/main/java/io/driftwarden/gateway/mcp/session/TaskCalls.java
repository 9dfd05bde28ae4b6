package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Calls that became tasks, by task id: their results are fetched later (MCP 2025-11-25, tasks). Thread-safe. */
final class TaskCalls {
    private static final int MAX = 1_024;

    private final Map<String, Asked> calls = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asked> eldest) {
            return size() > MAX;
        }
    };

    /** Whether the result is not the tool's but a task's: {@code result.task} or, in 2026-07-28, {@code resultType} {@code task}. */
    synchronized boolean begins(Asked call, JsonNode result) {
        JsonNode task = result.path("resultType").asText().equals("task") ? result : result.path("task");
        String id = task.path("taskId").asText("");
        if (id.isEmpty() || result.has("content") || result.has("structuredContent")) {
            return false;
        }
        calls.put(id, call);
        return true;
    }

    /** The call whose task is asked for, under the id of this request. */
    synchronized Asked call(Asked asked) {
        Asked call = calls.get(asked.params().path("taskId").asText(""));
        return call == null ? asked : new Asked(asked.id(), asked.method(), asked.params(), call.callId(), call.tool());
    }
}
