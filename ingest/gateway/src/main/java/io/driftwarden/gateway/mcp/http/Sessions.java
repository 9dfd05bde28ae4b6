package io.driftwarden.gateway.mcp.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.driftwarden.gateway.mcp.EventIds;
import io.driftwarden.gateway.mcp.SessionRef;
import io.driftwarden.gateway.mcp.session.Gate;
import io.driftwarden.gateway.mcp.session.McpSession;
import io.driftwarden.publisher.Revocation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** The sessions that this gateway carries. What is forgotten begins anew: nothing that decides is kept here. Thread-safe. */
final class Sessions {
    private static final long MAX = 100_000;
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private final Cache<Place, McpSession> sessions =
            Caffeine.newBuilder().maximumSize(MAX).expireAfterAccess(FORGOTTEN).build();
    private final Cache<SessionRef, AtomicBoolean> started =
            Caffeine.newBuilder().maximumSize(MAX).expireAfterAccess(FORGOTTEN).build();
    private final Gate gate;
    private final EventIds ids;

    Sessions(Gate gate, EventIds ids) {
        this.gate = gate;
        this.ids = ids;
    }

    McpSession of(SessionKeys.Key key, String server, Caller caller) {
        AtomicBoolean begun = Objects.requireNonNull(started.get(key.ref(), none -> new AtomicBoolean()));
        return Objects.requireNonNull(sessions.get(
                new Place(key, server), none -> new McpSession(key.ref(), server, caller.party(), begun, gate, ids)));
    }

    /** The revocation of one of these sessions, if there is one. */
    Optional<Revocation> revoked(List<SessionKeys.Key> keys, String server) {
        return keys.stream()
                .map(key -> Optional.ofNullable(sessions.getIfPresent(new Place(key, server)))
                        .flatMap(McpSession::revocation)
                        .or(() -> gate.revocation(key.ref())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    void forget(SessionKeys.Key key, String server) {
        sessions.invalidate(new Place(key, server));
    }

    private record Place(SessionKeys.Key key, String server) {}
}
