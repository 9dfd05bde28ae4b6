package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * The session goes on, and is blocked again.
 *
 * @param blocked events of the session, this one among them
 * @param allowed at how many of them the policy ends a session; 0 for never
 * @param events the latest of the others
 */
public record BlockedAgain(long blocked, int allowed, List<String> events) implements Fact {
    public BlockedAgain {
        events = List.copyOf(events);
    }

    @Override
    public String about() {
        return "blocked-again";
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("blocked", Long.toString(blocked)),
                EvidenceValue.of("allowed", Integer.toString(allowed)));
    }
}
