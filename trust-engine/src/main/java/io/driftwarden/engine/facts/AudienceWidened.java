package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a closed container holds goes into one that is not known to be closed.
 *
 * @param from the closed container's name
 * @param to the other one's
 * @param shared fingerprints that the call's text and what was read share
 * @param reads ids of the events that brought what the closed container holds
 * @param untrusted where text that anybody could have written was read before, outside of it; null if none was
 * @param prompted the session has a prompt
 * @param meant the user spoke of the closed container, or of what is private
 */
public record AudienceWidened(
        String server,
        String tool,
        String from,
        String to,
        int shared,
        List<String> reads,
        @Nullable Sighting untrusted,
        boolean prompted,
        boolean meant)
        implements Fact {

    public AudienceWidened {
        reads = List.copyOf(reads);
    }

    /** Somebody else may have had a say in it. */
    public boolean steered() {
        return untrusted != null;
    }

    @Override
    public String about() {
        return from + '>' + to;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("from", from),
                EvidenceValue.of("to", to),
                EvidenceValue.of("fingerprints", Integer.toString(shared)));
    }

    @Override
    public List<String> events() {
        List<String> events = new ArrayList<>(reads);
        if (untrusted != null && !events.contains(untrusted.eventId())) {
            events.add(0, untrusted.eventId());
        }
        return events;
    }
}
