package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Refusal;
import java.util.List;

/**
 * After a tool was refused it left its server's list, and what is called now with the same arguments is nearly the same tool
 * under another name.
 *
 * @param call the call
 * @param refusal the refusal of the earlier one
 * @param sanctioned the user or an approver has since allowed it
 */
public record RefusedUnderOtherName(CallState call, Refusal refusal, boolean sanctioned) implements RefusalFact {
    @Override
    public String about() {
        return call.server() + '/' + refusal.call().tool() + '>' + call.tool();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", call.server()),
                EvidenceValue.of("tool", call.tool()),
                EvidenceValue.of("refused", refusal.call().tool()));
    }
}
