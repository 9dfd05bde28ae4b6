package io.driftwarden.engine.state;

import org.jspecify.annotations.Nullable;

/**
 * A decision on an approval.
 *
 * @param callId the call that it is for; empty where it is for every call of the tool
 * @param tool empty where the decision named none
 * @param task SHA-256 of the arguments that were to be approved; absent where that call was not seen
 * @param approved it was given; otherwise denied
 * @param time event time, microseconds since the epoch
 * @param eventId id of the event that reported it
 * @param usedBy id of the call, or else of the event, that used it; absent as long as none has
 * @param usedFor SHA-256 of the arguments of that call
 */
public record ApprovalState(
        String callId,
        String tool,
        @Nullable String task,
        boolean approved,
        long time,
        String eventId,
        @Nullable String usedBy,
        @Nullable String usedFor) {

    public ApprovalState used(String by, String arguments) {
        return new ApprovalState(callId, tool, task, approved, time, eventId, by, arguments);
    }
}
