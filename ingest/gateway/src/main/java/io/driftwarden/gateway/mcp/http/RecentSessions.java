package io.driftwarden.gateway.mcp.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The sessions that each caller began lately. A client that was cut off opens another session by itself, as SDKs do; where the
 * credential says whose it is, it stays cut off until it has paused. Without credentials one local program cannot be told from the
 * next, and nobody is kept out for what another did. Thread-safe.
 */
final class RecentSessions {
    private static final long MAX_CALLERS = 100_000;
    private static final int MAX_SESSIONS = 64;

    private final Cache<String, Deque<SessionKeys.Key>> recent;

    /** @param pause after which a caller may begin again */
    RecentSessions(Duration pause) {
        this.recent = Caffeine.newBuilder()
                .maximumSize(MAX_CALLERS)
                .expireAfterWrite(pause)
                .build();
    }

    /** The caller uses the session, which may be the next one that is killed. */
    void add(Caller caller, SessionKeys.Key session) {
        if (caller.party().credential() != null) {
            recent.asMap().compute(name(caller), (name, known) -> {
                Deque<SessionKeys.Key> next = known == null ? new ArrayDeque<>() : new ArrayDeque<>(known);
                next.remove(session);
                next.addLast(session);
                if (next.size() > MAX_SESSIONS) {
                    next.removeFirst();
                }
                return next;
            });
        }
    }

    /** Of this caller, the oldest first. */
    List<SessionKeys.Key> of(Caller caller) {
        Deque<SessionKeys.Key> known = recent.getIfPresent(name(caller));
        return known == null ? List.of() : List.copyOf(known);
    }

    private static String name(Caller caller) {
        return caller.owner() + '\n' + caller.client();
    }
}
