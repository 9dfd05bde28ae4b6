package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests that wait for their answers, by id: 1 and "1" are two. The oldest is forgotten beyond the bound. Thread-safe. */
public final class Pending {
    private static final int MAX = 1_024;

    private final Map<JsonNode, Asked> waiting = new LinkedHashMap<>();

    /** Keeps it; false if another with its id waits still. */
    public synchronized boolean add(Asked asked) {
        if (waiting.putIfAbsent(asked.id(), asked) != null) {
            return false;
        }
        if (waiting.size() > MAX) {
            Iterator<Asked> oldest = waiting.values().iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }

    /** Replaces what is known of a request that waits. */
    public synchronized void update(Asked asked) {
        waiting.replace(asked.id(), asked);
    }

    /** Whether a request with this id waits. */
    public synchronized boolean contains(JsonNode id) {
        return waiting.containsKey(id);
    }

    /** The request with this id, which waits no more. */
    public synchronized Optional<Asked> take(JsonNode id) {
        return Optional.ofNullable(waiting.remove(id));
    }

    /** All that wait, which do so no more, oldest first. */
    public synchronized List<Asked> takeAll() {
        List<Asked> all = List.copyOf(waiting.values());
        waiting.clear();
        return all;
    }
}
