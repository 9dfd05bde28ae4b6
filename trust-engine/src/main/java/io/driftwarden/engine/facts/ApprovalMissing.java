package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;

/**
 * A call that needs an approval by the policy, and has none.
 *
 * @param need what the policy says needs one
 * @param approval {@code none}, {@code unknown} (it names one that this session was not given), or {@code denied}
 * @param events that decided against it
 */
public record ApprovalMissing(
        String server, String tool, RiskClass risk, String need, String approval, List<String> events) implements Fact {
    public ApprovalMissing {
        events = List.copyOf(events);
    }

    @Override
    public String about() {
        return server + '/' + tool + ' ' + approval;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool.isEmpty() ? server : tool),
                EvidenceValue.of("risk class", risk.wireName()),
                EvidenceValue.of("required for", need),
                EvidenceValue.of("approval", approval));
    }
}
