package io.driftwarden.gateway.mcp.session;

import io.driftwarden.gateway.mcp.ShownToken;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows the scopes of the tokens that come with one session's requests to one server. A token that the gateway has verified proves
 * what its issuer granted. One that is passed on is taken for a grant only as the answer to a challenge of the server (MCP's step-up
 * flow): broader scopes that nobody asked for are for the detector to judge. Thread-safe.
 */
final class Grants {
    private @Nullable List<String> held;
    private List<String> demanded = List.of();

    /** What a token changes. */
    record Change(List<String> granted, List<String> revoked, String reason) {}

    /** The server asks for these. */
    synchronized void demanded(List<String> scopes) {
        if (!scopes.isEmpty()) {
            demanded = scopes;
        }
    }

    /** A request comes with this token. */
    synchronized Optional<Change> shown(ShownToken shown) {
        List<String> now = shown.scopes().orElse(null);
        List<String> before = held;
        if (now == null || now.equals(before)) {
            return Optional.empty();
        }
        held = now;
        return shown.passedOn() ? steppedUp(now) : changed(before, now);
    }

    private Optional<Change> steppedUp(List<String> now) {
        if (Collections.disjoint(now, demanded)) {
            return Optional.empty();
        }
        demanded = List.of();
        return Optional.of(new Change(now, List.of(), "a token with what the server asked for, which verifies it"));
    }

    private static Optional<Change> changed(@Nullable List<String> before, List<String> now) {
        return before == null
                ? Optional.empty()
                : Optional.of(new Change(without(now, before), without(before, now), "another token of the principal"));
    }

    private static List<String> without(List<String> scopes, List<String> others) {
        return scopes.stream().filter(scope -> !others.contains(scope)).toList();
    }
}
