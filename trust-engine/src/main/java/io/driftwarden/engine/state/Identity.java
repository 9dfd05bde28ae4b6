package io.driftwarden.engine.state;

import org.jspecify.annotations.Nullable;

/**
 * Under whose name the session acts.
 *
 * @param start what the latest start said; absent where there was none
 * @param credentials by server and credential: what calls carried
 * @param handles by digest of the value: what servers handed out for later use, newest kept
 * @param carriers by source: event time of the latest call that it reported, microseconds since the epoch
 */
public record Identity(
        @Nullable Start start,
        CappedMap<CredentialUse> credentials,
        CappedMap<Handle> handles,
        CappedMap<Long> carriers) {
    /** Credentials by server kept per session. */
    public static final int MAX_CREDENTIALS = 64;

    /** Handles kept per session. */
    public static final int MAX_HANDLES = 256;

    /** Sources of calls kept per session. */
    public static final int MAX_CARRIERS = 8;

    static final Identity UNKNOWN = new Identity(null, CappedMap.empty(), CappedMap.empty(), CappedMap.empty());

    public Identity withStart(Start next) {
        return new Identity(next, credentials, handles, carriers);
    }

    public Identity withCredentials(CappedMap<CredentialUse> next) {
        return new Identity(start, next, handles, carriers);
    }

    public Identity withHandles(CappedMap<Handle> next) {
        return new Identity(start, credentials, next, carriers);
    }

    public Identity withCarriers(CappedMap<Long> next) {
        return new Identity(start, credentials, handles, next);
    }

    /**
     * A start of the session. What a later start leaves out stays as the one before said.
     *
     * @param agent the client, without its version
     * @param credential reference of the credential that opened the session
     * @param audience of the session's token
     * @param eventId id of the event that told of it
     * @param ordinal which event of the session that was, from 1
     */
    public record Start(
            @Nullable String principal,
            @Nullable String agent,
            @Nullable String credential,
            @Nullable String audience,
            String eventId,
            long ordinal) {}

    /**
     * A credential as a server got it.
     *
     * @param credential its reference, empty where nobody gave one
     * @param subject whom it is about; absent where nobody said
     * @param eventId id of the first event in which the server got it
     * @param ordinal which event of the session that was, from 1
     */
    public record CredentialUse(
            String server,
            String credential,
            @Nullable String issuer,
            @Nullable String audience,
            @Nullable String subject,
            String eventId,
            long ordinal) {}

    /**
     * Something that a server handed out to be shown again, such as a session or task id.
     *
     * @param holder for whom: {@code subject:}, {@code principal:} or {@code issuer:} and the name
     * @param eventId id of the event that handed it out
     */
    public record Handle(String holder, String server, String tool, String field, String eventId) {}
}
