package io.driftwarden.gateway.mcp.session;

import io.driftwarden.gateway.mcp.McpEvents;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * That the session began, which is published once.
 *
 * @param begun whether it was; shared by all servers of the session
 */
record Beginning(Party party, AtomicBoolean begun, Gate gate, McpEvents events) {

    CompletableFuture<Void> published() {
        return begun.compareAndSet(false, true)
                ? gate.publish(events.started(party.principal(), party.agent(), party.credential(), party.token()))
                : CompletableFuture.completedFuture(null);
    }
}
