package io.driftwarden.engine.finding;

import java.util.List;

/**
 * What a finding rests on.
 *
 * @param eventIds ids of the events, oldest first; the last one fired the rule
 * @param values the values compared, cut and with secrets redacted
 */
public record Evidence(List<String> eventIds, List<EvidenceValue> values) {
    public Evidence {
        eventIds = List.copyOf(eventIds);
        values = List.copyOf(values);
    }
}
