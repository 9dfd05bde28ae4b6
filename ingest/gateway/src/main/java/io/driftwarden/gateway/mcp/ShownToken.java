package io.driftwarden.gateway.mcp;

import io.driftwarden.contract.Credential;
import io.driftwarden.gateway.auth.AccessToken;
import java.util.List;
import java.util.Optional;

/**
 * The access token that came with a request.
 *
 * @param passedOn it is the server's to verify; else it was the gateway's, which has
 */
public record ShownToken(Optional<AccessToken> token, boolean passedOn) {
    /** None. */
    public static final ShownToken NONE = new ShownToken(Optional.empty(), false);

    /** What it allows; absent where it does not say. */
    public Optional<List<String>> scopes() {
        return token.flatMap(AccessToken::scopes);
    }

    /** The credential that a call reaches the server with, where the client gave it one. */
    Optional<Credential> credential() {
        return token.filter(shown -> passedOn).map(AccessToken::credential);
    }
}
