package io.driftwarden.engine.state;

import org.jspecify.annotations.Nullable;

/**
 * Under whose name the session acts.
 *
 * @param principal whom the latest start named; absent where none did
 * @param agent the client that the latest start named, without its version; absent where none did
 * @param startedBy id of the event that named them first
 * @param credentials by server and credential: what calls carried
 * @param handles by digest of the value: what servers handed out for later use, newest kept
 * @param carriers by source: event time of the latest call that it reported, microseconds since the epoch
 */
public record Identity(
        @Nullable String principal,
        @Nullable String agent,
        @Nullable String startedBy,
        CappedMap<CredentialUse> credentials,
        CappedMap<Handle> handles,
        CappedMap<Long> carriers) {
    /** Credentials by server kept per session. */
    public static final int MAX_CREDENTIALS = 64;

    /** Handles kept per session. */
    public static final int MAX_HANDLES = 256;

    /** Sources of calls kept per session. */
    public static final int MAX_CARRIERS = 8;

    static final Identity UNKNOWN =
            new Identity(null, null, null, CappedMap.empty(), CappedMap.empty(), CappedMap.empty());

    public Identity withParties(@Nullable String nowPrincipal, @Nullable String nowAgent, String eventId) {
        return new Identity(
                nowPrincipal, nowAgent, startedBy == null ? eventId : startedBy, credentials, handles, carriers);
    }

    public Identity withCredentials(CappedMap<CredentialUse> next) {
        return new Identity(principal, agent, startedBy, next, handles, carriers);
    }

    public Identity withHandles(CappedMap<Handle> next) {
        return new Identity(principal, agent, startedBy, credentials, next, carriers);
    }

    public Identity withCarriers(CappedMap<Long> next) {
        return new Identity(principal, agent, startedBy, credentials, handles, next);
    }

    /**
     * A credential as a server got it.
     *
     * @param credential its reference, empty where nobody gave one
     * @param eventId id of the first event in which the server got it
     */
    public record CredentialUse(
            String server, String credential, @Nullable String issuer, @Nullable String audience, String eventId) {}

    /**
     * Something that a server handed out to be shown again, such as a session or task id.
     *
     * @param holder for whom: the principal, or the issuer and subject of the call's credential; empty if unknown
     * @param eventId id of the event that handed it out
     */
    public record Handle(String holder, String server, String tool, String field, String eventId) {}
}
