package io.driftwarden.engine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recent call.
 *
 * @param time event time, microseconds since the epoch
 * @param argumentsDigest SHA-256 of the canonical arguments
 * @param intent tokens that tell what the call is for, sorted: resource identities and salient argument values
 * @param scopes scopes under which it was made, sorted
 * @param credential reference of its credential
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
        String argumentsDigest,
        List<String> intent,
        List<String> scopes,
        @Nullable String credential,
        @Nullable String outcome) {

    public CallState {
        intent = List.copyOf(intent);
        scopes = List.copyOf(scopes);
    }

    public boolean denied() {
        return "denied".equals(outcome);
    }

    public boolean failed() {
        return denied() || "error".equals(outcome);
    }

    public CallState withOutcome(String newOutcome) {
        return new CallState(
                callId,
                eventId,
                ordinal,
                time,
                server,
                tool,
                risk,
                argumentsDigest,
                intent,
                scopes,
                credential,
                newOutcome);
    }
}
