package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Circumstances.RightsChange;
import io.driftwarden.engine.state.Refusal;
import java.util.List;

/**
 * A refused call is made again after the session itself changed rights or controls, unasked.
 *
 * @param call the call
 * @param refusal the refusal of the earlier one
 * @param change what the session did in between
 * @param seconds event time since the refusal
 * @param sanctioned the user or an approver has since allowed it
 */
public record RefusedWorkResumed(CallState call, Refusal refusal, RightsChange change, long seconds, boolean sanctioned)
        implements RefusalFact {

    @Override
    public String about() {
        return call.server() + '/' + call.tool() + ' ' + call.task();
    }

    @Override
    public List<String> events() {
        return List.of(refusal.call().eventId(), refusal.eventId(), change.eventId());
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", call.tool()),
                EvidenceValue.of("refused", refusal.call().tool()),
                EvidenceValue.of("means", change.means()),
                EvidenceValue.of("seconds", Long.toString(seconds)));
    }
}
