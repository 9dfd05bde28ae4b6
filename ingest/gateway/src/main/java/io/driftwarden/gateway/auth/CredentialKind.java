package io.driftwarden.gateway.auth;

import io.driftwarden.gateway.BearerToken;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One way to show who one is. Thread-safe; may block for as long as fetching keys may take. */
public interface CredentialKind {
    /** Who showed this, or empty if it is nothing that this way knows or believes. */
    Optional<Caller> caller(Shown shown);

    /** Whether the credential is sent as a bearer token, so that an answer 401 asks for one. */
    boolean isBearer();

    /**
     * What came with a request.
     *
     * @param authorization the header of this name, empty if there is none
     * @param certificate of the client, verified by the TLS layer
     */
    record Shown(String authorization, @Nullable X509Certificate certificate) {
        /** The bearer token, if there is one. */
        Optional<String> token() {
            return BearerToken.of(authorization);
        }

        /** Without the token. */
        @Override
        public String toString() {
            return "Shown[" + (authorization.isEmpty() ? "no token" : "a token") + "]";
        }
    }
}
