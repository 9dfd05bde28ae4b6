package io.driftwarden.engine.policy;

import io.driftwarden.engine.value.CanonicalValue;
import java.util.Set;

/**
 * Whom calls may send to.
 *
 * @param onlyListed who is in no list is outside
 * @param trusted canonical mailboxes, accounts and telephone numbers; {@code @domain} for all mailboxes of a domain
 */
public record Recipients(boolean onlyListed, Set<String> trusted) {
    /** Anybody. */
    public static final Recipients ANY = new Recipients(false, Set.of());

    public Recipients {
        trusted = Set.copyOf(trusted);
    }

    Standing standing(CanonicalValue value) {
        if (trusted.contains(value.canonical()) || (value.hasHost() && trusted.contains('@' + value.host()))) {
            return Standing.LISTED;
        }
        return onlyListed ? Standing.OUTSIDE : Standing.OPEN;
    }
}
