package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A source's event counter jumped: events are missing.
 *
 * @param expected the number expected
 * @param actual the number that came, above the expected
 */
public record SequenceGap(String source, long expected, long actual) implements Fact {
    @Override
    public String about() {
        return source + '@' + expected;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("source", source),
                EvidenceValue.of("expected", Long.toString(expected)),
                EvidenceValue.of("actual", Long.toString(actual)));
    }
}
