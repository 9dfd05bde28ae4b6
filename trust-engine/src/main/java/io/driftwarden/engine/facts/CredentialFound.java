package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Refusal;
import io.driftwarden.engine.state.Sighting;
import java.util.ArrayList;
import java.util.List;

/**
 * After a refusal, a call carries a credential that an output had shown.
 *
 * @param call the call
 * @param refusal the refusal of the earlier one
 * @param origin the output that showed it
 * @param seconds event time since the refusal
 * @param asked the user named it, or where it was found
 * @param sanctioned the user or an approver has since allowed it
 */
public record CredentialFound(
        CallState call, Refusal refusal, Sighting origin, long seconds, boolean asked, boolean sanctioned)
        implements RefusalFact {

    @Override
    public String about() {
        return call.server() + '/' + call.tool() + ' ' + call.task();
    }

    @Override
    public List<String> events() {
        List<String> events = new ArrayList<>(RefusalFact.super.events());
        if (!origin.eventId().isEmpty()) {
            events.add(origin.eventId());
        }
        return events;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", call.tool()),
                EvidenceValue.of("refused", refusal.call().tool()),
                EvidenceValue.of("shown by", origin.tool()),
                EvidenceValue.of("seconds", Long.toString(seconds)));
    }
}
