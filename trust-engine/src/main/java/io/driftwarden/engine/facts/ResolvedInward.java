package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.provenance.Origin;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.AddressClass;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;

/**
 * A name of the public internet led to an inner address.
 *
 * @param value the name
 * @param resolved the address to which it led
 * @param rebound earlier in the session it led elsewhere: outside, or to another kind of inner address
 * @param prompted the session shows what the user asked
 * @param runsCode the session runs code on the agent's own machine
 */
public record ResolvedInward(
        String server,
        String tool,
        CanonicalValue value,
        CanonicalValue resolved,
        boolean rebound,
        Origin origin,
        boolean prompted,
        boolean runsCode)
        implements Fact {

    /** This very machine or its own link: where no honest name of the public internet leads. */
    public boolean toMachine() {
        AddressClass to = resolved.addressClass();
        return to.loopback() || to == AddressClass.LINK_LOCAL;
    }

    public boolean named() {
        return origin.relatedToPrincipal();
    }

    public boolean onlyByServer() {
        return origin.onlyByServer();
    }

    @Override
    public String about() {
        return value.host();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                new EvidenceValue("destination", value.display(), origin.first()),
                EvidenceValue.of("address", resolved.canonical()),
                EvidenceValue.of(
                        "address class", resolved.addressClass().wireName().replace('_', '-')),
                EvidenceValue.of("change", rebound ? "elsewhere before" : "so from the start"),
                EvidenceValue.of("tool", tool.isEmpty() ? server : tool));
    }

    @Override
    public List<String> events() {
        Sighting first = origin.first();
        return first == null ? List.of() : List.of(first.eventId());
    }
}
