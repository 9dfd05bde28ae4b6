package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.provenance.Origin;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;

/**
 * A call went to the URL of its arguments, and was led on from one registrable domain to the next: each answered with no more
 * than a redirect takes.
 *
 * @param domains in the order in which the call came to them
 * @param value where it is now
 * @param origin where the session had met that
 * @param bytes sent there
 * @param callEvent id of the event of the call
 */
public record RedirectTrail(
        String server,
        String tool,
        List<String> domains,
        CanonicalValue value,
        Origin origin,
        long bytes,
        String callEvent)
        implements Fact {
    public RedirectTrail {
        domains = List.copyOf(domains);
    }

    /** It was led on more than once. */
    public boolean chained() {
        return domains.size() > 2;
    }

    /** Nobody vouches for where it is now. */
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
                EvidenceValue.of("bytes", Long.toString(bytes)),
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool.isEmpty() ? server : tool));
    }

    @Override
    public List<String> events() {
        return List.of(callEvent);
    }
}
