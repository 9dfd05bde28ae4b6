package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call lets everybody read something.
 *
 * @param everybody by what name it lets them in
 * @param order where an output ordered it in these words, null if none did
 * @param prompted the session has a prompt
 * @param published the call publishes something or makes a link for everybody, without saying who may read
 * @param unasked the user asked for an answer and for nothing else
 * @param meant the user spoke of the public
 */
public record PublicGrant(
        String server,
        String tool,
        String everybody,
        @Nullable Sighting order,
        boolean published,
        boolean prompted,
        boolean unasked,
        boolean meant)
        implements Fact {
    /** An output wanted it. */
    public boolean ordered() {
        return order != null;
    }

    @Override
    public String about() {
        return server + '/' + tool;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("readers", everybody),
                new EvidenceValue("source", order == null ? "the agent" : order.server() + '/' + order.tool(), order));
    }

    @Override
    public List<String> events() {
        return order == null ? List.of() : List.of(order.eventId());
    }
}
