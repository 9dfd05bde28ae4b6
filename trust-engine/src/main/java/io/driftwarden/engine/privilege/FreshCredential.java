package io.driftwarden.engine.privilege;

import io.driftwarden.engine.state.Authority;
import io.driftwarden.engine.state.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether another credential is what the refusal asked for: of the same issuer, with no more scopes than it takes. */
final class FreshCredential {
    private FreshCredential() {}

    static boolean answers(Refusal refusal, Escalation escalation, Authority now) {
        Authority before = refusal.call().authority();
        boolean plain = escalation.credential()
                && !escalation.wider()
                && escalation.excessGrant().isEmpty()
                && before.credential() != null
                && now.credential() != null
                && Objects.equals(before.issuer(), now.issuer())
                && Objects.equals(before.audience(), now.audience());
        return plain && (steppedUp(refusal, scopes(now)) || renewed(refusal, now));
    }

    /** It covers what the challenge asks for (RFC 6750, section 3.1) and nothing that neither that nor the refused call had. */
    private static boolean steppedUp(Refusal refusal, @Nullable List<String> scopes) {
        if (refusal.demanded().isEmpty() || scopes == null) {
            return false;
        }
        List<String> due = new ArrayList<>(refusal.demanded());
        List<String> before = scopes(refusal.call().authority());
        if (before != null) {
            due.addAll(before);
        }
        return Scope.beyond(due, scopes).isEmpty()
                && Scope.beyond(scopes, refusal.demanded()).isEmpty();
    }

    private static @Nullable List<String> scopes(Authority authority) {
        return authority.credentialScopes() != null ? authority.credentialScopes() : authority.scopes();
    }

    /** The same scopes of the same issuer, after a refusal that asked who calls. */
    private static boolean renewed(Refusal refusal, Authority now) {
        Authority before = refusal.call().authority();
        return refusal.circumstances().unauthenticated()
                && before.issuer() != null
                && before.credentialScopes() != null
                && before.credentialScopes().equals(now.credentialScopes());
    }
}
