package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call writes an image whose URL nobody had named; only an output had named its host. Whoever renders what is written tells that
 * host what the URL says.
 *
 * @param field path of the argument
 * @param origin where the host was met
 * @param carries what the URL says, as people call it; empty if it is no text
 */
public record FilledImage(
        String server, String tool, String field, String host, @Nullable Sighting origin, String carries)
        implements Fact {
    public boolean carriesText() {
        return !carries.isEmpty();
    }

    @Override
    public String about() {
        return host;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("field", field),
                new EvidenceValue("host", host, origin),
                EvidenceValue.of("carries", carries));
    }

    @Override
    public List<String> events() {
        return origin == null ? List.of() : List.of(origin.eventId());
    }
}
