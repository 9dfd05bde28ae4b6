package io.driftwarden.engine.provenance;

import io.driftwarden.engine.state.Provenance;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.value.ValueKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a session's provenance about values, and tells under which keys it keeps them. */
public final class Origins {
    private Origins() {}

    /** Where the value, its host and its registrable domain were first met. */
    public static Origin of(Provenance provenance, CanonicalValue value) {
        @Nullable Sighting exact = provenance.find(value.canonical());
        boolean network = value.hasHost() && value.kind() != ValueKind.EMAIL;
        @Nullable Sighting host = network ? provenance.find(value.host()) : null;
        @Nullable
        Sighting domain = value.hasHost() && !value.hostIsAddress() ? provenance.find(domainKey(value)) : null;
        return new Origin(exact, host, domain);
    }

    /** Adds the sighting under every key by which {@link #of} finds the value, where there is none yet. */
    public static void add(Map<String, Sighting> sightings, CanonicalValue value, Sighting sighting) {
        sightings.putIfAbsent(value.canonical(), sighting);
        boolean mailbox = value.kind() == ValueKind.EMAIL;
        // A mailbox says nothing of the host; of the domain only when the principal names it.
        if (!value.hasHost() || (mailbox && !sighting.byPrincipal())) {
            return;
        }
        if (!mailbox) {
            sightings.putIfAbsent(value.host(), sighting);
        }
        if (!value.hostIsAddress()) {
            sightings.putIfAbsent(domainKey(value), sighting);
        }
    }

    /** The key under which the first host below a registrable domain is kept; no canonical form looks like it. */
    private static String domainKey(CanonicalValue value) {
        return "*." + value.registrableDomain();
    }
}
