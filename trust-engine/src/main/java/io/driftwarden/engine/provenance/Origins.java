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
        @Nullable Sighting host = place(provenance, value);
        @Nullable
        Sighting domain = value.hasHost() && !value.hostIsAddress() ? provenance.find(domainKey(value)) : null;
        return new Origin(exact, host, domain);
    }

    /** Of an object in a store, its bucket's: the store's own host is everybody's. */
    private static @Nullable Sighting place(Provenance provenance, CanonicalValue value) {
        String bucket = value.bucket();
        @Nullable Sighting known = bucket.isEmpty() ? null : provenance.find(bucket);
        boolean network = value.hasHost() && value.kind() != ValueKind.EMAIL;
        return known == null && network ? provenance.find(value.host()) : known;
    }

    /** Adds the sighting under every key by which {@link #of} finds the value, where there is none yet. */
    public static void add(Map<String, Sighting> sightings, CanonicalValue value, Sighting sighting) {
        sightings.putIfAbsent(value.canonical(), sighting);
        if (!value.bucket().isEmpty()) {
            sightings.putIfAbsent(value.bucket(), sighting);
        }
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
