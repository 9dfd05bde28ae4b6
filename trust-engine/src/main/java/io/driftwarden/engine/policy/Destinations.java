package io.driftwarden.engine.policy;

import inet.ipaddr.IPAddress;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where calls may go.
 *
 * @param onlyListed what no list names is outside
 * @param schemes of URLs, lower case; empty for any
 * @param places the allow list
 */
public record Destinations(boolean onlyListed, Set<String> schemes, List<Place> places) {
    /** Anywhere. */
    public static final Destinations ANY = new Destinations(false, Set.of(), List.of());

    public Destinations {
        schemes = Set.copyOf(schemes);
        places = List.copyOf(places);
    }

    /** Something is outside. */
    boolean restricts() {
        return onlyListed || !schemes.isEmpty();
    }

    /**
     * What these and a server's own destinations say together. The server's list adds to this one, unless the server is
     * kept to its own.
     */
    Standing standing(CanonicalValue value, Destinations server) {
        if (schemeRefused(value) || server.schemeRefused(value)) {
            return Standing.OUTSIDE;
        }
        if (server.lists(value) || (!server.onlyListed && lists(value))) {
            return Standing.LISTED;
        }
        return onlyListed || server.onlyListed ? Standing.OUTSIDE : Standing.OPEN;
    }

    private boolean schemeRefused(CanonicalValue value) {
        return !schemes.isEmpty() && !value.scheme().isEmpty() && !schemes.contains(value.scheme());
    }

    private boolean lists(CanonicalValue value) {
        if (places.isEmpty()) {
            return false;
        }
        @Nullable IPAddress address = Place.address(value);
        return places.stream().anyMatch(place -> place.holds(value, address));
    }
}
