package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message has a recipient whom its other recipients do not see, of another organisation, whom neither user nor operator named.
 *
 * @param recipient as evidence may show it
 * @param origin where the session first met the recipient, null if here
 * @param unheard neither an output nor a definition ever named the recipient
 * @param planted only an order in an output, or text that anybody could have written, named the recipient
 * @param prompted the session has a prompt
 * @param meant the user spoke of copies
 */
public record HiddenCopy(
        String server,
        String tool,
        String recipient,
        @Nullable Sighting origin,
        boolean unheard,
        boolean planted,
        boolean prompted,
        boolean meant)
        implements Fact {
    @Override
    public String about() {
        return recipient;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                new EvidenceValue("recipient", recipient, origin),
                EvidenceValue.of("source", planted ? "text that it read" : unheard ? "nobody" : "an output"));
    }

    @Override
    public List<String> events() {
        return origin == null ? List.of() : List.of(origin.eventId());
    }
}
