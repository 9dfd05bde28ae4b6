package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Identity.Handle;
import java.util.List;

/**
 * A call shows a handle that was handed out for somebody else.
 *
 * @param field path of the argument that holds it
 * @param handle what is known of it
 * @param holder for whom the call is made
 */
public record HandleBorrowed(String server, String tool, String field, Handle handle, String holder) implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + field + ' ' + holder;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("field", field),
                EvidenceValue.of("holder", holder),
                EvidenceValue.of("owner", handle.holder()),
                EvidenceValue.of("issuer", handle.server() + '/' + handle.tool()));
    }

    @Override
    public List<String> events() {
        return List.of(handle.eventId());
    }
}
