package io.driftwarden.engine.visibility;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.engine.facts.Unread;
import io.driftwarden.engine.facts.Unread.Part;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.observe.Telling;
import java.util.Optional;

/** Tells when an event holds more than is read of one: what stands behind it was seen by nobody. Looks after all others. */
public final class UnreadObserver implements Observer {
    @Override
    public void observe(Observation observation) {
        long values = observation.payload().values().dropped();
        if (values > 0) {
            tell(observation, Part.VALUES, values);
        }
        if (observation.payload().decodings().unread()) {
            tell(observation, Part.ENCODED, 0);
        }
        if (observation.payload().toldInPart()) {
            tell(observation, Part.TEXT, 0);
        }
    }

    private static void tell(Observation observation, Part part, long count) {
        Optional<ToolCalled> call = observation.event().getToolCalled();
        String server = observation
                .telling()
                .map(Telling::server)
                .or(() -> call.flatMap(ToolCalled::getServer))
                .orElse("");
        String tool = observation
                .telling()
                .map(Telling::tool)
                .or(() -> call.flatMap(ToolCalled::getTool))
                .orElse("");
        observation.add(new Unread(server, tool, part, count));
    }
}
