package io.driftwarden.gateway;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.RequestHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Static bearer tokens (RFC 6750), each bound to a tenant. Only digests are kept, so that no dump or message can show a token,
 * and looking one up takes the same time whatever it shares with a right one.
 */
public final class TenantTokens {
    private static final int SHORTEST = 16;

    private final Map<String, String> tenantByDigest;

    private TenantTokens(Map<String, String> tenantByDigest) {
        this.tenantByDigest = Map.copyOf(tenantByDigest);
    }

    /** No tokens: everybody who reaches the door is let in, which must therefore be on the loopback interface. */
    public static TenantTokens none() {
        return new TenantTokens(Map.of());
    }

    /**
     * These tokens.
     *
     * @param tenantByToken tenant by token
     * @throws IllegalArgumentException if there is none, or one is shorter than 16 characters or names no tenant
     */
    public static TenantTokens of(Map<String, String> tenantByToken) {
        if (tenantByToken.isEmpty()) {
            throw new IllegalArgumentException("the list of tokens is empty: add one, or leave the list out");
        }
        Map<String, String> digests = new HashMap<>();
        tenantByToken.forEach((token, tenant) -> {
            if (tenant.isBlank()) {
                throw new IllegalArgumentException("a token names no tenant");
            }
            if (token.length() < SHORTEST) {
                throw new IllegalArgumentException(
                        "a token of tenant " + tenant + " is shorter than " + SHORTEST + " characters");
            }
            digests.put(Sha256.hex(token), tenant);
        });
        return new TenantTokens(digests);
    }

    /** Whether a token is asked for. */
    public boolean required() {
        return !tenantByDigest.isEmpty();
    }

    /** The tenant that the request's token is bound to, or empty if it has none that is known. */
    public Optional<String> tenant(RequestHeaders headers) {
        return tenant(headers.get(HttpHeaderNames.AUTHORIZATION, ""));
    }

    /** The tenant that the token of this {@code Authorization} header is bound to, or empty if it is none that is known. */
    public Optional<String> tenant(String authorization) {
        return credential(authorization).map(tenantByDigest::get);
    }

    /** A reference to the token of this {@code Authorization} header, which does not tell it: the SHA-256 in hex. */
    public Optional<String> credential(String authorization) {
        return BearerToken.of(authorization).map(Sha256::hex);
    }

    @Override
    public String toString() {
        return tenantByDigest.size() + " tokens";
    }
}
