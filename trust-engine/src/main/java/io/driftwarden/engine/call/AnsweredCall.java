package io.driftwarden.engine.call;

import io.driftwarden.contract.ToolReturned;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.CappedList;
import java.util.List;
import java.util.Optional;

/** Finds the call that a result answers. */
public final class AnsweredCall {
    private AnsweredCall() {}

    /**
     * The latest call of the result's id; without an id, the oldest call of the same tool that waits for its result.
     */
    public static Optional<CallState> of(CappedList<CallState> calls, ToolReturned result) {
        List<CallState> known = calls.elements();
        String id = result.getCallId().orElse("");
        if (!id.isEmpty()) {
            return known.stream().filter(call -> call.callId().equals(id)).reduce((earlier, later) -> later);
        }
        String server = result.getServer().orElse("");
        String tool = result.getTool().orElse("");
        return known.stream()
                .filter(call -> call.outcome() == null)
                .filter(call -> call.server().equals(server) && call.tool().equals(tool))
                .findFirst();
    }
}
