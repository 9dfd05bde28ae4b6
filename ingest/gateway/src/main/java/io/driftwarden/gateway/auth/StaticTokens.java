package io.driftwarden.gateway.auth;

import io.driftwarden.gateway.TenantTokens;
import java.util.Optional;

/** Tokens from the configuration; they name a tenant and nobody in it. */
public record StaticTokens(TenantTokens tokens) implements CredentialKind {
    private static final int REFERENCE = 16; // hex digits: enough to tell tokens apart

    @Override
    public Optional<Caller> caller(Shown shown) {
        return tokens.tenant(shown.authorization())
                .map(tenant -> new Caller(
                        tenant,
                        Optional.empty(),
                        tokens.credential(shown.authorization())
                                .map(digest -> "sha256:" + digest.substring(0, REFERENCE))));
    }

    @Override
    public boolean isBearer() {
        return true;
    }
}
