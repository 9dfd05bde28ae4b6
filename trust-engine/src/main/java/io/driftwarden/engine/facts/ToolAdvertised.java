package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.redaction.Cut;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.state.Sighting;
import java.util.List;

/**
 * An output orders that another tool of the session be used, and names it.
 *
 * @param target the named tool
 * @param targetServer its server
 * @param risk of the named tool
 * @param sameServer the output came from the named tool's own server
 * @param towardsModel the passage also speaks as text for people hardly does
 * @param passage the ordering passage
 */
public record ToolAdvertised(
        Sighting origin,
        String target,
        String targetServer,
        RiskClass risk,
        boolean sameServer,
        boolean towardsModel,
        String passage,
        List<Cut> cuts)
        implements Fact {

    public ToolAdvertised {
        cuts = List.copyOf(cuts);
    }

    /** Using it changes, sends or runs something. */
    public boolean acts() {
        return risk.above(RiskClass.READ);
    }

    @Override
    public String about() {
        return origin.server() + '/' + origin.tool() + " > " + targetServer + '/' + target;
    }

    @Override
    public String server() {
        return origin.server();
    }

    @Override
    public String tool() {
        return origin.tool();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", origin.tool()),
                EvidenceValue.of("server", origin.server()),
                EvidenceValue.of("target", target),
                EvidenceValue.of("target_server", targetServer),
                EvidenceValue.of("risk", risk.wireName()),
                new EvidenceValue("text", passage, origin));
    }
}
