package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * An event came later than events are expected to.
 *
 * @param seconds event time by which the session was ahead
 */
public record LateEvent(String source, String type, long seconds) implements Fact {
    @Override
    public String about() {
        return source;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("source", source),
                EvidenceValue.of("type", type),
                EvidenceValue.of("seconds", Long.toString(seconds)));
    }
}
