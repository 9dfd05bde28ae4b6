package io.driftwarden.engine.call;

import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.engine.state.CallState;
import io.driftwarden.engine.state.CappedList;
import java.util.Optional;

/** Finds the call during which a gateway saw egress. */
public final class ContactedCall {
    private ContactedCall() {}

    /** By its id, else the latest one of the same tool. */
    public static Optional<CallState> of(CappedList<CallState> calls, DestinationContacted contact) {
        String id = contact.getCallId().orElse("");
        String server = contact.getServer().orElse("");
        String tool = contact.getTool().orElse("");
        return calls.elements().stream()
                .filter(call -> id.isEmpty()
                        ? call.server().equals(server) && call.tool().equals(tool)
                        : call.callId().equals(id))
                .reduce((earlier, later) -> later);
    }
}
