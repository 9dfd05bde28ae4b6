package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import java.util.List;

/**
 * A call writes, into a file by which an agent or a machine is set up, what an output said.
 *
 * @param place the file, or the command that writes into one, cut
 * @param agent it sets up agents: their tools, hooks and standing instructions; otherwise what a machine runs by itself
 * @param origin the output
 * @param destination which only outputs named and that is written there, empty if none
 * @param asked the user spoke of that file, or of such a set-up
 * @param delegated the user handed the choice of action over to the source of the output
 * @param prompted the session has a prompt
 */
public record SetupWritten(
        String server,
        String tool,
        String place,
        boolean agent,
        Sighting origin,
        String destination,
        boolean asked,
        boolean delegated,
        boolean prompted)
        implements Fact {
    /** What is written leads to a place that nobody but outputs named. */
    public boolean reaches() {
        return !destination.isEmpty();
    }

    @Override
    public String about() {
        return server + '/' + tool + '@' + place;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("place", place),
                EvidenceValue.of("source", origin.server() + '/' + origin.tool()),
                new EvidenceValue("destination", reaches() ? destination : "none", origin));
    }

    @Override
    public List<String> events() {
        return List.of(origin.eventId());
    }
}
