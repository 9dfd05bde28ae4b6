package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.provenance.Origin;
import io.driftwarden.engine.value.AddressClass;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;

/**
 * An output tells that a request to the URL of a call was sent on to other registrable domains.
 *
 * @param domains in the order in which the request came to them, over several calls where each followed the one before
 * @param value where it was sent in the end; an inner address on the way, where there is one
 * @param origin where the session had met that
 * @param outward the call went to a public place
 * @param reached the request has gone there, not only been told to
 * @param lookAlike its domain passes for that of the call
 * @param dropSite what kind of drop site it is, empty if none
 * @param callEvent id of the event of the call
 */
public record RedirectShown(
        String server,
        String tool,
        List<String> domains,
        CanonicalValue value,
        Origin origin,
        boolean outward,
        boolean reached,
        boolean lookAlike,
        String dropSite,
        String callEvent)
        implements Fact {
    public RedirectShown {
        domains = List.copyOf(domains);
    }

    /** It was sent on more than once. */
    public boolean chained() {
        return domains.size() > 2;
    }

    /** Where no redirect in good faith ends: a place that takes what anybody sends, or one that passes for another. */
    public boolean shady() {
        return lookAlike || !dropSite.isEmpty();
    }

    /**
     * A public place sends on to one inside. Native programs wait for their logins on the machine itself; load balancers give
     * their inner address away without anybody going there.
     */
    public boolean inward() {
        AddressClass place = value.addressClass();
        boolean closed = place == AddressClass.METADATA || place == AddressClass.LINK_LOCAL;
        return outward && (closed || (reached && place.internal()));
    }

    /** Nobody vouches for where it ends. */
    public boolean foreign() {
        return origin.foreign();
    }

    @Override
    public String about() {
        return String.join(">", domains);
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                new EvidenceValue("destination", value.display(), origin.first()),
                EvidenceValue.of("chain", String.join(" > ", domains)),
                EvidenceValue.of("reached", reached ? "was sent on" : "is told to go on"),
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool.isEmpty() ? server : tool));
    }

    @Override
    public List<String> events() {
        return List.of(callEvent);
    }
}
