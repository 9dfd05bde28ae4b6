package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;

/**
 * A call takes a place that came with a tool's definition only once the server was in use.
 *
 * @param field path of the argument that is the place
 * @param told the definition
 */
public record PlaceCameLate(String server, String tool, String field, CanonicalValue value, Sighting told)
        implements Fact {
    @Override
    public String about() {
        return told.server() + '/' + told.tool() + ' ' + (value.hasHost() ? value.host() : value.canonical());
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                new EvidenceValue("place", value.display(), told),
                EvidenceValue.of("field", field),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("server", server),
                EvidenceValue.of("definition", told.server() + '/' + told.tool()));
    }

    @Override
    public List<String> events() {
        return List.of(told.eventId());
    }
}
