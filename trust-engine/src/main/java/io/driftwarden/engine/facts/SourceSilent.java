package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A source that carried calls fell silent while others went on.
 *
 * @param seconds event time since its last event
 * @param reported events that it had reported
 * @param since events that others reported after it
 */
public record SourceSilent(String source, long seconds, long reported, long since) implements Fact {
    @Override
    public String about() {
        return source + '@' + reported;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("source", source),
                EvidenceValue.of("seconds", Long.toString(seconds)),
                EvidenceValue.of("events", Long.toString(reported)),
                EvidenceValue.of("since", Long.toString(since)));
    }
}
