package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.provenance.Origin;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;

/**
 * A server hands out a URL whose host was made to be taken for one with which the session works.
 *
 * @param kind {@code webhook}, {@code redirect}, {@code elicitation}, {@code endpoint} or {@code resource_link}
 * @param domain the domain for which it passes
 * @param origin where the session had met the URL
 */
public record ImpersonatingOffer(String server, String kind, CanonicalValue value, String domain, Origin origin)
        implements Fact {

    /** The user or operator named it. */
    public boolean named() {
        return origin.relatedToPrincipal();
    }

    @Override
    public String about() {
        return server + ' ' + value.host();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                new EvidenceValue("callback", value.display(), origin.first()),
                EvidenceValue.of("passes for", domain),
                EvidenceValue.of("kind", kind),
                EvidenceValue.of("server", server));
    }
}
