package io.driftwarden.gateway.auth;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Which tokens of an identity provider are believed.
 *
 * @param issuer what {@code iss} must be, exactly
 * @param audience what {@code aud} must contain
 * @param jwks where the issuer's keys are
 * @param algorithms that tokens may be signed with: of {@code RS…}, {@code PS…}, {@code ES…} and {@code EdDSA}; none that shares a
 *     secret, and never {@code none}
 * @param tenant that all these tokens belong to; empty if {@code tenantClaim} tells
 * @param tenantClaim the claim that names the tenant, where {@code tenant} is empty
 */
public record OidcSettings(
        String issuer, String audience, URI jwks, Set<String> algorithms, Optional<String> tenant, String tenantClaim) {
    /** What most providers sign with. */
    public static final Set<String> ALGORITHMS = Set.of("RS256", "ES256");

    private static final Set<String> ASYMMETRIC =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

    public OidcSettings {
        algorithms = Set.copyOf(algorithms);
        if (algorithms.isEmpty() || !ASYMMETRIC.containsAll(algorithms)) {
            throw new IllegalArgumentException(
                    "algorithms must be some of " + ASYMMETRIC.stream().sorted().toList());
        }
        if (issuer.isBlank() || audience.isBlank()) {
            throw new IllegalArgumentException("issuer and audience must be given: without them, every token would do");
        }
        if (tenant.isEmpty() == tenantClaim.isBlank()) {
            throw new IllegalArgumentException("either tenant or tenant_claim must be given");
        }
    }
}
