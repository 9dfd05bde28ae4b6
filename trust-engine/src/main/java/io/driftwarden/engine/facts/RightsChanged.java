package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A call changes who may do what although the user only asked for an answer.
 *
 * @param means the program and what it is told to do, the tool, or what the statement is; no value of it
 * @param approved it presents an approval
 */
public record RightsChanged(String server, String tool, String means, boolean approved) implements Fact {

    @Override
    public String about() {
        return server + '/' + tool + ' ' + means;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(EvidenceValue.of("tool", tool), EvidenceValue.of("means", means));
    }
}
