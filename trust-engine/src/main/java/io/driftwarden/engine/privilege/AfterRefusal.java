package io.driftwarden.engine.privilege;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A call in a session that was refused something before.
 *
 * @param event the event that reports the call
 * @param call the call as the session keeps it
 * @param calls the session's recent calls, this one the last
 * @param newestFirst refused and failed calls
 */
record AfterRefusal(ToolCalled event, CallState call, List<CallState> calls, List<Refusal> newestFirst) {
    private static final long MICROS = 1_000_000;

    /** The calls that were refused for want of authority, newest first. */
    List<Refusal> refusals() {
        return newestFirst.stream().filter(Refusal::refused).toList();
    }

    /** Empty where the event is no call, or nothing was refused. */
    static Optional<AfterRefusal> of(Observation observation) {
        List<Refusal> refusals = new ArrayList<>(observation.refusals().elements());
        if (refusals.isEmpty()) {
            return Optional.empty();
        }
        Collections.reverse(refusals);
        List<CallState> calls = observation.calls().elements();
        return observation
                .event()
                .getToolCalled()
                .map(event -> new AfterRefusal(event, calls.get(calls.size() - 1), calls, refusals));
    }

    /** The user or an approver has allowed this call since the refusal. */
    boolean sanctioned(Refusal refusal) {
        return event.getApprovalId().isPresent() || refusal.approves(call.tool());
    }

    /** Event time since the refusal. */
    long seconds(Refusal refusal) {
        return (call.time() - refusal.time()) / MICROS;
    }

    /** Calls made between the refusal and this one. */
    long callsBetween(Refusal refusal) {
        return calls.stream()
                        .filter(other -> other.ordinal() > refusal.ordinal())
                        .count()
                - 1;
    }

    /** The session used the tool before it was refused. */
    boolean usedBefore(Refusal refusal) {
        return calls.stream().anyMatch(other -> other.ordinal() < refusal.ordinal() && SameWork.sameTool(other, call));
    }
}
