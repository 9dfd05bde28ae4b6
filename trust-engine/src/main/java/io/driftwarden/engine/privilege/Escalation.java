package io.driftwarden.engine.privilege;

import io.driftwarden.engine.state.Authority;
import io.driftwarden.engine.state.Refusal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a call has in authority beyond the refused one.
 *
 * @param scopes that the refused call lacked and nobody granted since
 * @param excessGrant scopes granted since that go beyond what the refusal asked for
 * @param parameters arguments that claim more, as {@code name=value}
 * @param credential another credential
 * @param stronger the other credential carries more scopes, is of another issuer, or of another audience than the
 *     refusal explains
 */
record Escalation(
        List<String> scopes, List<String> excessGrant, List<String> parameters, boolean credential, boolean stronger) {
    static final Escalation NONE = new Escalation(List.of(), List.of(), List.of(), false, false);

    static Escalation between(Refusal refusal, Authority now) {
        Authority before = refusal.call().authority();
        List<String> beyond = beyond(before.scopes(), now.scopes());
        boolean other = differ(before.credential(), now.credential());
        return new Escalation(
                Scope.beyond(refusal.granted(), beyond),
                refusal.demanded().isEmpty() ? List.of() : Scope.beyond(refusal.demanded(), beyond),
                Parameters.raised(before.parameters(), now.parameters()),
                other || Parameters.otherSecret(before.parameters(), now.parameters()),
                other && stronger(refusal, now));
    }

    /** It claims more than the refused call did. */
    boolean wider() {
        return !scopes.isEmpty() || !parameters.isEmpty() || stronger;
    }

    private static boolean stronger(Refusal refusal, Authority now) {
        Authority before = refusal.call().authority();
        List<String> beyond = beyond(before.credentialScopes(), now.credentialScopes());
        return !Scope.beyond(refusal.granted(), beyond).isEmpty()
                || differ(before.issuer(), now.issuer())
                || (!refusal.stale() && differ(before.audience(), now.audience()));
    }

    /** Scopes beyond those before. Where nobody said what those were, only an administrator's scope is surely beyond. */
    private static List<String> beyond(@Nullable List<String> before, @Nullable List<String> now) {
        if (now == null) {
            return List.of();
        }
        return before != null
                ? Scope.beyond(before, now)
                : now.stream().filter(scope -> Scope.of(scope).administers()).toList();
    }

    private static boolean differ(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !Objects.equals(one, other);
    }
}
