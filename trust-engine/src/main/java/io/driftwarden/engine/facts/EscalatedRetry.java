package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Authority;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Refusal;
import java.util.ArrayList;
import java.util.List;

/**
 * A call repeats one that was refused, under other authority.
 *
 * @param call the call
 * @param refusal the refusal of the earlier one
 * @param widerScopes scopes that the refused call lacked and nobody granted since
 * @param excessGrant scopes granted since, beyond what the refusal asked for
 * @param raisedArguments arguments that claim more authority, as {@code name=value}
 * @param otherCredential made with another credential
 * @param strongerCredential that credential carries more scopes, or is of another issuer or audience
 * @param asked the user's words name what it has in addition, or who refused gives it or asks for it
 * @param incidental it only takes off bounds, after the machine refused something that it does not name
 * @param sanctioned the user or an approver has since allowed it
 */
public record EscalatedRetry(
        CallState call,
        Refusal refusal,
        List<String> widerScopes,
        List<String> excessGrant,
        List<String> raisedArguments,
        boolean otherCredential,
        boolean strongerCredential,
        boolean asked,
        boolean incidental,
        boolean sanctioned)
        implements RefusalFact {
    private static final int MAX_SHOWN = 8;

    public EscalatedRetry {
        widerScopes = List.copyOf(widerScopes);
        excessGrant = List.copyOf(excessGrant);
        raisedArguments = List.copyOf(raisedArguments);
    }

    /** It claims more than the refused call did. */
    public boolean isWider() {
        return !widerScopes.isEmpty() || !raisedArguments.isEmpty() || strongerCredential;
    }

    /** It takes more than the refusal asked for. */
    public boolean isOverGranted() {
        return !excessGrant.isEmpty();
    }

    /** The refusal was about a credential out of date. */
    public boolean isStale() {
        return refusal.stale();
    }

    @Override
    public String about() {
        return call.server() + '/' + call.tool() + ' ' + call.task();
    }

    @Override
    public List<EvidenceValue> values() {
        List<String> gained = new ArrayList<>(widerScopes);
        gained.addAll(raisedArguments);
        excessGrant.stream().filter(scope -> !gained.contains(scope)).forEach(gained::add);
        if (otherCredential) {
            gained.add("another credential");
        }
        return List.of(
                EvidenceValue.of("tool", call.tool()),
                EvidenceValue.of("refused", refusal.call().tool()),
                EvidenceValue.of("before", describe(refusal.call().authority())),
                EvidenceValue.of("after", describe(call.authority())),
                EvidenceValue.of("gained", joined(gained)));
    }

    private static String joined(List<String> parts) {
        String shown = String.join(", ", parts.subList(0, Math.min(MAX_SHOWN, parts.size())));
        return parts.size() <= MAX_SHOWN ? shown : shown + " and " + (parts.size() - MAX_SHOWN) + " more";
    }

    private static String describe(Authority authority) {
        List<String> parts = new ArrayList<>();
        if (authority.scopes() != null) {
            parts.addAll(authority.scopes());
        }
        parts.addAll(authority.parameters());
        if (authority.credential() != null) {
            parts.add("credential " + authority.credential());
        }
        return parts.isEmpty() ? "no stated authority" : joined(parts);
    }
}
