package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;

/**
 * A tool was called that its server's latest list does not hold, although the server has listed its tools.
 *
 * @param withdrawn an earlier list held it
 * @param risk what it can do, by its name and arguments
 */
public record UnlistedToolCalled(String server, String tool, boolean withdrawn, RiskClass risk) implements Fact {
    @Override
    public String about() {
        return server + '/' + tool;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("what", withdrawn ? "which it no longer lists" : "which it never listed"),
                EvidenceValue.of("risk", risk.wireName()));
    }
}
