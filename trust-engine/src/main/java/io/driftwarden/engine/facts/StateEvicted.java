package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * The session's state had to drop entries.
 *
 * @param collection of which, in words
 * @param dropped entries so far
 * @param now entries dropped by this event
 */
public record StateEvicted(String collection, long dropped, long now) implements Fact {
    @Override
    public String about() {
        return collection;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("collection", collection),
                EvidenceValue.of("dropped", Long.toString(dropped)),
                EvidenceValue.of("now", Long.toString(now)));
    }
}
