package io.driftwarden.gateway;

import java.util.Optional;

/** What the {@code Authorization} header carries (RFC 6750 section 2.1). */
public final class BearerToken {
    private static final String SCHEME = "bearer ";

    private BearerToken() {}

    /**
     * The token; empty if the header has another scheme.
     *
     * @param authorization the header, empty if there is none
     */
    public static Optional<String> of(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
