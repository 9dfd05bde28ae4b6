package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A tool that states that it only reads is called with SQL that changes something.
 *
 * @param field path of the argument
 * @param text of the argument, cut
 * @param asked the user wrote the very text
 * @param listedBy id of the event that listed the tool first, empty if unknown
 */
public record ReadClaimBroken(String server, String tool, String field, String text, boolean asked, String listedBy)
        implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + field;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool), EvidenceValue.of("field", field), EvidenceValue.of("text", text));
    }

    @Override
    public List<String> events() {
        return listedBy.isEmpty() ? List.of() : List.of(listedBy);
    }
}
