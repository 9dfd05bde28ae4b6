package io.driftwarden.engine.egress;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.facts.RecipientTaught;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.state.Sighting;
import org.jspecify.annotations.Nullable;

/** Sees recipients whom the agent took from what a tool's description tells it, whichever tool's. */
public final class TaughtRecipientObserver implements Observer {
    /** Where the extraction of a definition finds what its description says. In a parameter's, addresses are examples. */
    private static final String DESCRIPTION = "$";

    @Override
    public void observe(Observation observation) {
        observation.event().getToolCalled().ifPresent(call -> observe(observation, call));
    }

    private static void observe(Observation observation, ToolCalled call) {
        String server = call.getServer().orElse("");
        String tool = call.getTool().orElse("");
        if (observation.capabilities().risk(server, tool) == RiskClass.READ) {
            return;
        }
        for (Receiver receiver : Receiver.of(observation)) {
            @Nullable Sighting first = receiver.origin().exact();
            if (receiver.person() && !receiver.named() && first != null && described(first)) {
                observation.add(
                        new RecipientTaught(server, tool, receiver.value().display(), first));
                return;
            }
        }
    }

    private static boolean described(Sighting first) {
        return first.kind() == Sighting.Kind.SCHEMA && first.field().equals(DESCRIPTION);
    }
}
