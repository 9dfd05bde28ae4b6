package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A tool that states that it only reads is told by a switch to do something that lasts.
 *
 * @param field path of the switch
 * @param onlyReads the user plainly asked for an answer and nothing else
 * @param prompted the session has a prompt
 * @param listedBy id of the event that listed the tool first, empty if unknown
 */
public record DeedSwitched(
        String server, String tool, String field, boolean onlyReads, boolean prompted, String listedBy)
        implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + field;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(EvidenceValue.of("tool", tool), EvidenceValue.of("field", field));
    }

    @Override
    public List<String> events() {
        return listedBy.isEmpty() ? List.of() : List.of(listedBy);
    }
}
