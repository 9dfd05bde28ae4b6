package io.driftwarden.engine.provenance;

import io.driftwarden.engine.state.Provenance;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.CanonicalValue;
import io.driftwarden.engine.value.ValueKind;
import org.jspecify.annotations.Nullable;

/** Asks a session's provenance about values. */
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

    /** The key under which the first host below a registrable domain is kept; no canonical form looks like it. */
    public static String domainKey(CanonicalValue value) {
        return "*." + value.registrableDomain();
    }
}
