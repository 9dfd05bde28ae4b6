package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.provenance.Origin;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;

/**
 * A URL carries another one, of another registrable domain, in its query.
 *
 * @param offered a server offers it as a callback; otherwise the session goes there
 * @param steers data or control flows there without a person looking, as to a webhook
 * @param parameter name of the parameter
 * @param redirects the parameter is named like one that sends the visitor on
 * @param chain registrable domains from the outermost to the innermost
 * @param own the innermost is of the domains that the server's callbacks used before, or otherwise its own
 * @param collects the server asks its user to let it act at a third party, and the permission goes to the innermost
 * @param origin where the session had met the URL
 * @param innerOrigin where the session had met the innermost URL
 */
public record OpenRedirect(
        String server,
        String tool,
        boolean offered,
        boolean steers,
        CanonicalValue value,
        String parameter,
        boolean redirects,
        List<String> chain,
        CanonicalValue inner,
        boolean own,
        boolean collects,
        Origin origin,
        Origin innerOrigin)
        implements Fact {
    public OpenRedirect {
        chain = List.copyOf(chain);
    }

    /** The user, the operator or a tool definition vouches for what reads as the destination. */
    public boolean trusted() {
        return origin.relatedToPrincipal() || origin.declared();
    }

    /** Nobody vouches for where it leads in the end. */
    public boolean foreign() {
        Sighting domain = innerOrigin.domain();
        return !innerOrigin.relatedToPrincipal()
                && !innerOrigin.declared()
                && !own
                && (domain == null || domain.byServer() || domain.kind() == Sighting.Kind.AGENT);
    }

    /** It leads on more than once. */
    public boolean chained() {
        return chain.size() > 2;
    }

    @Override
    public String about() {
        return value.host() + ' ' + inner.host();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                new EvidenceValue("destination", value.display(), origin.first()),
                new EvidenceValue("leads to", inner.display(), innerOrigin.first()),
                EvidenceValue.of("parameter", parameter),
                EvidenceValue.of("chain", String.join(" > ", chain)),
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool.isEmpty() ? server : tool));
    }
}
