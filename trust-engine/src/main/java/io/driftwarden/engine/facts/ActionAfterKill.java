package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * The session acted although it had been killed: a gateway did not obey, or had not heard yet.
 *
 * @param type the event's type
 */
public record ActionAfterKill(String type) implements Fact {
    @Override
    public String about() {
        return "after-kill";
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(EvidenceValue.of("type", type));
    }
}
