package io.driftwarden.engine.destination;

import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.provenance.Origin;
import io.driftwarden.engine.state.ServerState;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The domains of the servers that a session uses: where it reached them, where they are reached back, and what their tools name. */
public final class OwnDomains {
    private OwnDomains() {}

    /** The place is of a domain of a server in use, whichever. */
    public static boolean hold(Observation observation, CanonicalValue value, Origin origin) {
        Sighting domain = origin.domain();
        if (domain != null && domain.kind() == Sighting.Kind.SCHEMA) {
            return true;
        }
        Collection<ServerState> servers =
                observation.before().capabilities().servers().entries().values();
        String registrable = value.registrableDomain();
        return servers.stream().anyMatch(server -> namesake(server.name(), value) || own(server, registrable));
    }

    /** The server is called like the domain of the place. */
    public static boolean namesake(String server, CanonicalValue value) {
        return !server.isEmpty() && value.registrableDomain().startsWith(server.toLowerCase(Locale.ROOT) + '.');
    }

    private static boolean own(ServerState server, String domain) {
        return server.callbackDomains().contains(domain)
                || Optional.ofNullable(server.connection())
                        .flatMap(Canonical::url)
                        .filter(url -> url.registrableDomain().equals(domain))
                        .isPresent();
    }
}
