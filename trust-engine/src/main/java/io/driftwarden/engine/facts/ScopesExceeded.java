package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A call is made under scopes that the session was never granted.
 *
 * @param granted what the session holds, sorted
 * @param beyond what none of that covers
 * @param related the same list holds granted scopes too, or the excess is about something that the grant is about: both
 *     are scopes of one kind, and not those of another server's token
 * @param administering the excess allows everything, or an administrator's work
 * @param byCall the call states the scopes; otherwise only its credential does
 * @param approved the call refers to an approval
 */
public record ScopesExceeded(
        String server,
        String tool,
        List<String> granted,
        List<String> beyond,
        boolean related,
        boolean administering,
        boolean byCall,
        boolean approved)
        implements Fact {
    public ScopesExceeded {
        granted = List.copyOf(granted);
        beyond = List.copyOf(beyond);
    }

    @Override
    public String about() {
        return String.join(" ", beyond);
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("granted", ScopesShown.of(granted)),
                EvidenceValue.of("beyond", ScopesShown.of(beyond)));
    }
}
