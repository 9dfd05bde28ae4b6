package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import java.util.List;

/**
 * A call that changes or sends something names somebody who stood in the description of a tool before, and whom the user did not
 * name.
 *
 * @param recipient the mailbox, account or number, as evidence may show it
 * @param origin the description
 */
public record RecipientTaught(String server, String tool, String recipient, Sighting origin) implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + '>' + recipient;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                new EvidenceValue("recipient", recipient, origin),
                EvidenceValue.of("teacher", origin.server() + '/' + origin.tool()));
    }

    @Override
    public List<String> events() {
        return List.of(origin.eventId());
    }
}
