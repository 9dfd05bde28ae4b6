package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * Two sources report calls of one session by turns.
 *
 * @param source of this call
 * @param other source of a call since the last one of this source
 */
public record GatewaysAtOnce(String source, String other) implements Fact {
    @Override
    public String about() {
        return source.compareTo(other) < 0 ? source + ' ' + other : other + ' ' + source;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(EvidenceValue.of("source", source), EvidenceValue.of("other", other));
    }
}
