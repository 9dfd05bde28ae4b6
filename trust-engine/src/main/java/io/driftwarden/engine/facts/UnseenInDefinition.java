package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import java.util.List;

/**
 * A tool's definition holds characters that a person does not see and a model reads, which no writing needs.
 *
 * @param spelled what characters that show as nothing spell
 * @param run the most characters without width that stand in a row
 * @param overrides characters that force a direction upon text, where nothing is written right to left
 * @param escapes control sequences for a terminal
 */
public record UnseenInDefinition(Sighting origin, String spelled, int run, int overrides, int escapes) implements Fact {
    @Override
    public String about() {
        return origin.server() + '/' + origin.tool() + '#' + origin.field();
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
                EvidenceValue.of("field", origin.field()),
                new EvidenceValue("text", spelled, origin),
                EvidenceValue.of("run", Integer.toString(run)),
                EvidenceValue.of("overrides", Integer.toString(overrides)),
                EvidenceValue.of("escapes", Integer.toString(escapes)));
    }
}
