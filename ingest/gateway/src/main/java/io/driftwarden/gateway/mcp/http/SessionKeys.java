package io.driftwarden.gateway.mcp.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.Sha256;
import io.driftwarden.gateway.mcp.SessionRef;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds a request's session: the conversation that it names ({@code Driftwarden-Session}), else by {@code Mcp-Session-Id}, else by
 * who asks which server, as long as no idle gap lies between. Never by what a client says of itself.
 *
 * <p>{@code Mcp-Session-Id} opens the server's session to whoever has it, so its digest is the key: any gateway derives the same
 * one, and none shows it. A session belongs to the credential that used it first; to others it does not exist. Thread-safe.
 */
final class SessionKeys {
    private static final long MAX = 100_000;
    private static final Duration FORGOTTEN = Duration.ofHours(24);
    private static final Pattern NAME = Pattern.compile("[!-~]{1,200}");

    private final Cache<String, String> owners =
            Caffeine.newBuilder().maximumSize(MAX).expireAfterAccess(FORGOTTEN).build();
    private final Cache<String, String> idle;
    private final RecentSessions recent;

    SessionKeys(Duration idleGap) {
        this.recent = new RecentSessions(idleGap);
        this.idle = Caffeine.newBuilder()
                .maximumSize(MAX)
                .expireAfterAccess(idleGap)
                .build();
    }

    /** A session, and the MCP session within it where there is one. */
    record Key(SessionRef ref, Optional<String> mcpSession) {}

    /** The session of a request; empty for one that has none yet, which the server's answer may name. */
    Optional<Key> of(Caller caller, UpstreamServer server, RequestHeaders headers) {
        Optional<String> mcp = Optional.ofNullable(headers.get(McpHeaders.SESSION_ID));
        mcp.ifPresent(id -> requireOwner(caller, server, id));
        String conversation = headers.get(McpHeaders.CONVERSATION);
        if (conversation != null) {
            if (!NAME.matcher(conversation).matches()) {
                throw Problem.of(
                        HttpStatus.BAD_REQUEST, McpHeaders.CONVERSATION + " must be 1 to 200 visible ASCII characters");
            }
            return Optional.of(new Key(new SessionRef(caller.tenant(), conversation), mcp));
        }
        return mcp.map(id -> ofMcp(caller, server, id));
    }

    /** The session that begins with this answer of the server. */
    Key begun(Caller caller, UpstreamServer server, Optional<String> mcpSession) {
        mcpSession.ifPresent(id -> requireOwner(caller, server, id));
        Key key = mcpSession.map(id -> ofMcp(caller, server, id)).orElseGet(() -> idle(caller, server));
        recent.add(caller, key);
        return key;
    }

    /** The sessions that the caller began lately without naming a conversation, the oldest first. */
    List<Key> recent(Caller caller) {
        return recent.of(caller);
    }

    private Key idle(Caller caller, UpstreamServer server) {
        String key = digest(caller.owner() + '\n' + caller.client() + '\n' + server.name());
        String subject = Objects.requireNonNull(idle.get(key, none -> "gw-" + UUID.randomUUID()));
        return new Key(new SessionRef(caller.tenant(), subject), Optional.empty());
    }

    private static Key ofMcp(Caller caller, UpstreamServer server, String id) {
        return new Key(new SessionRef(caller.tenant(), "mcp-" + digest(server.name() + '\n' + id)), Optional.of(id));
    }

    private void requireOwner(Caller caller, UpstreamServer server, String id) {
        String owner = owners.get(server.name() + '\n' + digest(id), none -> caller.owner());
        if (!caller.owner().equals(owner)) {
            throw Problem.of(HttpStatus.NOT_FOUND, "there is no such session");
        }
    }

    private static String digest(String text) {
        return Sha256.hex(text).substring(0, 32);
    }
}
