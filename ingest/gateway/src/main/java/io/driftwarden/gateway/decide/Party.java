package io.driftwarden.gateway.decide;

import io.driftwarden.gateway.auth.Caller;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose session a question is about.
 *
 * @param caller who asks; the tenant is the caller's
 * @param principal on whose behalf, as the caller says; the caller itself where it says nothing
 * @param session the session's key
 */
public record Party(Caller caller, Optional<String> principal, String session) {
    /**
     * Of what is known.
     *
     * @param principal what the caller says of the principal, or empty
     * @param session the session's key, or empty: then all that this principal does by this caller at {@code place} is one session
     */
    public static Party of(Caller caller, String principal, String session, String place) {
        Optional<String> named = principal.isEmpty() ? caller.principal() : Optional.of(principal);
        if (!session.isEmpty()) {
            return new Party(caller, named, session);
        }
        String all = caller.identity().orElse("") + '\n' + named.orElse("") + '\n' + place;
        return new Party(
                caller,
                named,
                "by-" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))); // a key, no secret
    }
}
