package io.driftwarden.engine.state;

/**
 * A destination that the session named in a call or reached.
 *
 * @param kind {@code host}, {@code email}, {@code account}
 * @param contacts calls and observed egress towards it
 * @param bytesOut bytes sent to it
 * @param firstContact event time, microseconds since the epoch
 */
public record DestinationState(
        String canonical, String kind, Sighting origin, long contacts, long bytesOut, long firstContact) {}
