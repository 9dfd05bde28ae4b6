package io.driftwarden.engine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recent call.
 *
 * @param callId empty where the publisher gave none
 * @param eventId id of the event that reported it
 * @param ordinal which event of the session that was, from 1
 * @param time event time, microseconds since the epoch
 * @param task SHA-256 of the canonical arguments without those that bear authority
 * @param resources what it acts on, most specific first
 * @param authority what it was made under
 * @param outcome {@code ok}, {@code error}, {@code denied}; absent while it runs
 */
public record CallState(
        String callId,
        String eventId,
        long ordinal,
        long time,
        String server,
        String tool,
        RiskClass risk,
        String task,
        List<Resource> resources,
        Authority authority,
        @Nullable String outcome) {

    public CallState {
        resources = List.copyOf(resources);
    }

    public boolean denied() {
        return "denied".equals(outcome);
    }

    public boolean failed() {
        return denied() || "error".equals(outcome);
    }

    public CallState withOutcome(String newOutcome) {
        return new CallState(
                callId, eventId, ordinal, time, server, tool, risk, task, resources, authority, newOutcome);
    }
}
