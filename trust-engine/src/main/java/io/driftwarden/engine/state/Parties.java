package io.driftwarden.engine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who acts in a session, and what they may do.
 *
 * @param scopes granted now, sorted
 */
public record Parties(
        @Nullable String principal, @Nullable String agent, @Nullable String gateway, List<String> scopes) {
    static final Parties UNKNOWN = new Parties(null, null, null, List.of());

    public Parties {
        scopes = List.copyOf(scopes);
    }

    /** These parties, and those of the given ones that are not known yet. */
    public Parties or(@Nullable String byPrincipal, @Nullable String byAgent, @Nullable String byGateway) {
        return new Parties(
                principal != null ? principal : byPrincipal,
                agent != null ? agent : byAgent,
                gateway != null ? gateway : byGateway,
                scopes);
    }

    public Parties withScopes(List<String> granted) {
        return new Parties(principal, agent, gateway, granted);
    }
}
