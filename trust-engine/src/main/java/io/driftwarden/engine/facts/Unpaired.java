package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * One half of a call is missing.
 *
 * @param what which half is there without the other
 * @param id of the call, or of the event that reported it
 * @param count how many such calls this event brings to light
 */
public record Unpaired(String server, String tool, String what, String id, int count) implements Fact {
    @Override
    public String about() {
        return what + ' ' + id;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("what", what),
                EvidenceValue.of("tool", tool.isEmpty() ? "a tool" : tool),
                EvidenceValue.of("id", id),
                EvidenceValue.of("count", Integer.toString(count)));
    }
}
