package io.driftwarden.engine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call was made under: whom and what it may do.
 *
 * @param scopes in force for the call, sorted; absent where nobody said
 * @param credential reference of its credential
 * @param credentialScopes that its credential carries, sorted; absent where nobody said
 * @param issuer of its credential
 * @param audience of its credential
 * @param parameters arguments that bear authority, as {@code name=value}, sorted; secrets as a digest
 */
public record Authority(
        @Nullable List<String> scopes,
        @Nullable String credential,
        @Nullable List<String> credentialScopes,
        @Nullable String issuer,
        @Nullable String audience,
        List<String> parameters) {
    /** Scopes and parameters kept of one call each. */
    public static final int MAX_VALUES = 64;

    public Authority {
        scopes = scopes == null ? null : List.copyOf(scopes);
        credentialScopes = credentialScopes == null ? null : List.copyOf(credentialScopes);
        parameters = List.copyOf(parameters);
    }
}
