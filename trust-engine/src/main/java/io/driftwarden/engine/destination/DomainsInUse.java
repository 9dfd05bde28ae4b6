package io.driftwarden.engine.destination;

import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.provenance.Origin;
import io.driftwarden.engine.state.ServerState;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.value.Impersonations;
import io.driftwarden.engine.value.Impersonations.Impersonation;
import io.driftwarden.engine.value.ValueKind;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The domains that a session works with: named by user or tool definition, gone to before, used for callbacks. Of one
 * event, and looked up only once something new turns up.
 */
public final class DomainsInUse {
    /** Domains compared with a new one: the first that the session came to know. */
    private static final int MAX_DOMAINS = 64;

    private static final String DOMAIN_KEY = "*.";

    private final Observation observation;
    private @Nullable Impersonations known;

    public DomainsInUse(Observation observation) {
        this.observation = observation;
    }

    /** The domain in use for which a new one passes; empty if there is none, or if it is no new one. */
    public Optional<Impersonation> impersonated(CanonicalValue value, Origin origin) {
        if (!introduces(value, origin)) {
            return Optional.empty();
        }
        if (known == null) {
            known = new Impersonations(inUse());
        }
        return known.impersonated(value.host(), value.registrableDomain());
    }

    /** Whether a place is new: nobody but a server named it, and the session has not gone there. */
    public boolean introduces(CanonicalValue value, Origin origin) {
        Sighting met = origin.domain();
        String key = value.kind() == ValueKind.EMAIL ? value.canonical() : value.host();
        return (met == null || met.byServer())
                && !observation.before().egress().destinations().contains(key);
    }

    private Set<String> inUse() {
        Set<String> domains = new LinkedHashSet<>();
        for (Map.Entry<String, Sighting> named :
                observation.before().provenance().named().entries().entrySet()) {
            if (domains.size() < MAX_DOMAINS && named.getKey().startsWith(DOMAIN_KEY)) {
                domains.add(named.getKey().substring(DOMAIN_KEY.length()));
            }
        }
        for (ServerState server :
                observation.before().capabilities().servers().entries().values()) {
            domains.addAll(server.callbackDomains());
        }
        for (String place :
                observation.before().egress().destinations().entries().keySet()) {
            if (domains.size() < MAX_DOMAINS) {
                add(domains, place);
            }
        }
        return domains;
    }

    /** A host, or a mailbox's. */
    private static void add(Set<String> domains, String place) {
        String host = place.substring(place.lastIndexOf('@') + 1);
        if (host.indexOf('.') > 0 && host.indexOf('/') < 0) {
            domains.add(Canonical.registrableDomain(host));
        }
    }
}
