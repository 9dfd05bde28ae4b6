package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call sets something up with a place that is nobody's in the session, although the user only asked for an answer.
 *
 * @param field path of the argument that is the place
 * @param first where the session first met the place, null if here
 * @param approved the call presents an approval
 */
public record UnaskedPlace(
        String server, String tool, String field, CanonicalValue value, @Nullable Sighting first, boolean approved)
        implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + ' ' + value.host();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                new EvidenceValue("place", value.display(), first),
                EvidenceValue.of("field", field),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("server", server));
    }

    @Override
    public List<String> events() {
        return first == null ? List.of() : List.of(first.eventId());
    }
}
