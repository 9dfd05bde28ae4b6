package io.driftwarden.engine.facts;

import io.driftwarden.engine.baseline.Profile;
import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.provenance.Origin;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server offered a URL to come back to.
 *
 * @param announced it came as a callback; otherwise in a field of an output that is named like one
 * @param kind {@code webhook}, {@code redirect}, {@code elicitation} or {@code endpoint}
 * @param value the URL
 * @param origin where the session had met it before
 * @param earlier registrable domains of the server's callbacks so far, oldest first
 * @param identityProvider it leads to a known login or payment page, where honest redirects and elicitations go
 * @param away the server's tool definitions speak of domains, and this is none of them
 * @param dropSite what kind of drop site it leads to, empty if none
 * @param downgrades how it is worse than the server's callbacks so far
 * @param fleet domains that the server's callbacks use in other sessions; null where nothing is known of them
 */
public record CallbackOffer(
        boolean announced,
        String server,
        String tool,
        String kind,
        String field,
        CanonicalValue value,
        Origin origin,
        List<String> earlier,
        boolean identityProvider,
        boolean away,
        String dropSite,
        Set<Downgrade> downgrades,
        @Nullable Profile fleet)
        implements Fact {
    private static final int MAX_SHOWN = 8;

    public CallbackOffer {
        earlier = List.copyOf(earlier);
        downgrades = Set.copyOf(downgrades);
    }

    /** Data or control will flow there without a person looking. */
    public boolean steers() {
        return !kind.equals("elicitation");
    }

    /** Its registrable domain is none that the server's callbacks used before, nor one that they use in other sessions or that the server declares. */
    public boolean leaves() {
        return !earlier.isEmpty()
                && !local()
                && !earlier.contains(value.registrableDomain())
                && !usual()
                && !declared();
    }

    /** The server's own definitions name the URL or its host. */
    private boolean declared() {
        return Stream.of(Optional.ofNullable(origin.exact()), Optional.ofNullable(origin.host()))
                .flatMap(Optional::stream)
                .anyMatch(sighting -> sighting.kind() == Sighting.Kind.SCHEMA
                        && sighting.server().equals(server));
    }

    /** Nothing of the session speaks against its domain, but the server's callbacks lead to it in no other session. */
    public boolean strange() {
        return earlier.isEmpty()
                && !local()
                && fleet != null
                && fleet.established()
                && fleet.lacks(value.registrableDomain());
    }

    /** What is known of other sessions is much. */
    public boolean wellEstablished() {
        return fleet != null && fleet.wellEstablished();
    }

    private String usualDomains() {
        return fleet == null || fleet.usual().isEmpty()
                ? "none"
                : fleet.usual().stream().limit(MAX_SHOWN).collect(Collectors.joining(", "));
    }

    private boolean usual() {
        return fleet != null && fleet.established() && fleet.usual().contains(value.registrableDomain());
    }

    /** The redirect of an application on the user's own machine (RFC 8252, section 7.3). */
    public boolean local() {
        return kind.equals("redirect") && value.addressClass().loopback() && !value.obfuscated();
    }

    /** It leads to where anybody's data ends up; a tunnel is how a developer's own server is reached. */
    public boolean toDropSite() {
        return !dropSite.isEmpty() && !dropSite.equals("tunnel");
    }

    public boolean downgraded() {
        return !downgrades.isEmpty();
    }

    /** The user or operator named its domain. */
    public boolean named() {
        return origin.relatedToPrincipal();
    }

    /** The user or operator named this very URL, or the bare address that it leads to. */
    public boolean namedExactly() {
        Sighting exact = origin.exact();
        return (exact != null && exact.byPrincipal()) || (value.hostIsAddress() && origin.namedByPrincipal());
    }

    @Override
    public String about() {
        return server + ' ' + value.scheme() + ' ' + value.host();
    }

    @Override
    public List<EvidenceValue> values() {
        String worse = downgrades.stream().sorted().map(Downgrade::words).collect(Collectors.joining(", "));
        return List.of(
                new EvidenceValue("callback", value.display(), origin.first()),
                EvidenceValue.of("domain", value.registrableDomain()),
                EvidenceValue.of("earlier", earlier.isEmpty() ? "none" : String.join(", ", earlier)),
                EvidenceValue.of("usual", usualDomains()),
                EvidenceValue.of("sessions", fleet == null ? "0" : Long.toString(fleet.sessions())),
                EvidenceValue.of("kind", kind),
                EvidenceValue.of("field", field),
                EvidenceValue.of("server", server),
                EvidenceValue.of("drop site", dropSite.isEmpty() ? "none" : dropSite),
                EvidenceValue.of("downgrade", worse.isEmpty() ? "none" : worse));
    }
}
