package io.driftwarden.gateway.auth;

import io.driftwarden.contract.event.Envelope;
import java.util.Optional;

/**
 * Who asks.
 *
 * @param tenant that everything the caller asks about belongs to
 * @param principal the caller by its credential, where that names one
 * @param credential a reference to the credential that does not tell it, where there is one
 * @param token what the credential says, where it is an access token
 */
public record Caller(
        String tenant, Optional<String> principal, Optional<String> credential, Optional<AccessToken> token) {
    /** Anybody, at a door that asks for nothing. */
    public static final Caller ANYBODY = new Caller(Envelope.DEFAULT_TENANT, Optional.empty(), Optional.empty());

    /** One who shows no access token. */
    public Caller(String tenant, Optional<String> principal, Optional<String> credential) {
        this(tenant, principal, credential, Optional.empty());
    }

    /** Whether a certificate showed it, so that {@code Authorization} was not read. */
    public boolean byCertificate() {
        return credential
                .filter(shown -> shown.startsWith(ClientCertificates.REFERENCE))
                .isPresent();
    }

    /** What stays the same while tokens are renewed: the principal, or else the credential. */
    public Optional<String> identity() {
        return principal.or(this::credential);
    }
}
