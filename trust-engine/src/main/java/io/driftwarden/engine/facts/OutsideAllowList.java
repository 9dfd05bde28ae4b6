package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.provenance.Origin;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.value.ValueKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call goes, or sends, where the tenant's policy does not allow it.
 *
 * @param field path of the field that names the destination
 * @param origin where the session had met it before this event
 */
public record OutsideAllowList(String server, String tool, String field, CanonicalValue value, Origin origin)
        implements Fact {

    @Override
    public String about() {
        return value.hasHost() && value.kind() != ValueKind.EMAIL ? value.host() : value.canonical();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                new EvidenceValue("destination", value.display(), origin.first()),
                EvidenceValue.of("field", field),
                EvidenceValue.of("tool", tool.isEmpty() ? server : tool));
    }

    @Override
    public List<String> events() {
        @Nullable Sighting first = origin.first();
        return first == null ? List.of() : List.of(first.eventId());
    }
}
