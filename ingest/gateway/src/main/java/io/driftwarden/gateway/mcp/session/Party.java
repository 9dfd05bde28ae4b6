package io.driftwarden.gateway.mcp.session;

import io.driftwarden.gateway.auth.AccessToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who comes in.
 *
 * @param principal by the credential; never what the client says of itself
 * @param agent the client program, for people to read
 * @param credential a reference to the credential, never the credential itself
 * @param token what the credential says, where it is an access token
 */
public record Party(
        @Nullable String principal, @Nullable String agent, @Nullable String credential, Optional<AccessToken> token) {
    /** One who shows no access token. */
    public Party(@Nullable String principal, @Nullable String agent, @Nullable String credential) {
        this(principal, agent, credential, Optional.empty());
    }
}
