package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import java.util.List;

/**
 * A call sends in an encoding what outputs showed of people: mailboxes, telephone numbers, accounts.
 *
 * @param field path of the argument
 * @param encoding how it is encoded, outermost first
 * @param kinds of what is encoded, such as {@code email}
 * @param count how many
 * @param origin where the first of them was shown
 * @param asked a prompt speaks of encodings
 */
public record EncodedPersonalData(
        String server,
        String tool,
        String field,
        String encoding,
        List<String> kinds,
        int count,
        Sighting origin,
        boolean asked)
        implements Fact {
    public EncodedPersonalData {
        kinds = List.copyOf(kinds);
    }

    @Override
    public String about() {
        return server + '/' + tool + '>' + field;
    }

    /** How many, and of what kinds: what they are is somebody's. */
    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("field", field),
                EvidenceValue.of("encoding", encoding),
                EvidenceValue.of("count", Integer.toString(count)),
                EvidenceValue.of("kinds", String.join(", ", kinds)),
                new EvidenceValue("source", origin.server() + '/' + origin.tool(), origin));
    }

    @Override
    public List<String> events() {
        return List.of(origin.eventId());
    }
}
