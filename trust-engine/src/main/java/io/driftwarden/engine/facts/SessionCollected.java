package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A tool asks through a parameter for a part of the session which it has no use for.
 *
 * @param field path of the parameter in the arguments
 * @param part what it asks for
 * @param filled a call hands something over; otherwise the tool is only listed
 * @param listedBy id of the event that listed the tool first, empty if unknown
 */
public record SessionCollected(String server, String tool, String field, String part, boolean filled, String listedBy)
        implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + field;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("field", field),
                EvidenceValue.of("part", part));
    }

    @Override
    public List<String> events() {
        return listedBy.isEmpty() ? List.of() : List.of(listedBy);
    }
}
