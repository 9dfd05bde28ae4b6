package io.driftwarden.gateway.mcp.http;

import io.driftwarden.gateway.mcp.SessionRef;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that are open, by session, so that a kill closes them. Thread-safe. */
final class OpenStreams {
    private final Map<SessionRef, Set<Runnable>> open = new ConcurrentHashMap<>();

    /** Keeps it until {@link #remove}. */
    void add(SessionRef session, Runnable close) {
        open.compute(session, (key, streams) -> {
            Set<Runnable> all = streams == null ? ConcurrentHashMap.newKeySet() : streams;
            all.add(close);
            return all;
        });
    }

    void remove(SessionRef session, Runnable close) {
        open.computeIfPresent(session, (key, streams) -> {
            streams.remove(close);
            return streams.isEmpty() ? null : streams;
        });
    }

    /** Closes all of the session's. */
    void close(SessionRef session) {
        Set<Runnable> streams = open.remove(session);
        if (streams != null) {
            streams.forEach(Runnable::run);
        }
    }
}
