package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Footprint;
import java.util.List;

/**
 * A call that sends repeats, word for word, what an earlier output said, towards somebody whom the user did not name.
 *
 * @param source the output
 * @param destination where the call goes, as evidence may show it
 * @param shared fingerprints that the call's text and the output share
 * @param crossing the output came from another server than the one that sends
 * @param guarded the output held a secret, or came from a file that holds credentials
 * @param introduced only a tool server brought the destination up, in another output than the one that is repeated
 * @param invented nothing brought the destination up, although the session has a prompt
 * @param chosen the user named the source that brought the destination up
 */
public record OutputRepeated(
        String server,
        String tool,
        Footprint source,
        String destination,
        int shared,
        boolean crossing,
        boolean guarded,
        boolean introduced,
        boolean invented,
        boolean chosen)
        implements Fact {
    @Override
    public String about() {
        return source.server() + '/' + source.tool() + '>' + destination;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("destination", destination),
                EvidenceValue.of("source", source.server() + '/' + source.tool()),
                EvidenceValue.of("fingerprints", Integer.toString(shared)));
    }

    @Override
    public List<String> events() {
        return List.of(source.eventId());
    }
}
