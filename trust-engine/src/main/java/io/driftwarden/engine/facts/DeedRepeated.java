package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Refusal;
import java.util.List;

/**
 * A command removes what another command, which was denied, was to remove.
 *
 * @param call the call
 * @param refusal the denial of the earlier one
 * @param place what both remove
 * @param seconds event time since the denial
 * @param sanctioned the user or an approver has since allowed it
 */
public record DeedRepeated(CallState call, Refusal refusal, String place, long seconds, boolean sanctioned)
        implements RefusalFact {
    @Override
    public String about() {
        return call.server() + '/' + call.tool() + ' ' + place;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", call.tool()),
                EvidenceValue.of("refused", refusal.call().tool()),
                EvidenceValue.of("place", place),
                EvidenceValue.of("seconds", Long.toString(seconds)));
    }
}
