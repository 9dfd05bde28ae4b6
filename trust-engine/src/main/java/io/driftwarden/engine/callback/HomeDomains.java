package io.driftwarden.engine.callback;

import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.state.Sighting;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.Locale;
import java.util.Map;

/** The domains of which a server's own tool definitions speak: where it is at home. */
final class HomeDomains {
    private static final String DOMAIN_KEY = "*.";

    private HomeDomains() {}

    /** The server has such domains, and the value is of none of them, nor its namesake. */
    static boolean elsewhere(Observation observation, String server, CanonicalValue value) {
        String domain = value.registrableDomain();
        if (server.isEmpty() || domain.startsWith(server.toLowerCase(Locale.ROOT) + '.')) {
            return false;
        }
        boolean known = false;
        for (Map.Entry<String, Sighting> named :
                observation.before().provenance().named().entries().entrySet()) {
            Sighting sighting = named.getValue();
            if (sighting.kind() == Sighting.Kind.SCHEMA
                    && sighting.server().equals(server)
                    && named.getKey().startsWith(DOMAIN_KEY)) {
                known = true;
                if (named.getKey().endsWith(DOMAIN_KEY + domain)) {
                    return false;
                }
            }
        }
        return known;
    }
}
