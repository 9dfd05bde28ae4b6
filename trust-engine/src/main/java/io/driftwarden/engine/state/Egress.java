package io.driftwarden.engine.state;

import java.util.Map;

/**
 * Where the session's data goes, and how much of it.
 *
 * @param destinations by canonical form
 * @param volumes by what sends: a tool key, or {@code *} for the session
 */
public record Egress(CappedMap<DestinationState> destinations, CappedMap<VolumeState> volumes) {
    /** Destinations kept per session. */
    public static final int MAX_DESTINATIONS = 512;

    /** Senders kept per session. */
    public static final int MAX_VOLUMES = 128;

    static final Egress EMPTY = new Egress(CappedMap.empty(), CappedMap.empty());

    /** This egress with what has become of some destinations. */
    public Egress withDestinations(Map<String, DestinationState> counted) {
        return counted.isEmpty() ? this : new Egress(destinations.withAll(counted, MAX_DESTINATIONS), volumes);
    }
}
