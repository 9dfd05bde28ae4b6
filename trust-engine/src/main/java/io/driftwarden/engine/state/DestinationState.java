package io.driftwarden.engine.state;

import io.driftwarden.engine.value.AddressClass;
import org.jspecify.annotations.Nullable;

/**
 * A destination that the session named in a call or reached.
 *
 * @param kind {@code host}, {@code email}, {@code account}
 * @param contacts calls and observed egress towards it
 * @param bytesOut bytes sent to it
 * @param firstContact event time, microseconds since the epoch
 * @param resolved to what kind of address the name led, as egress showed it: the outermost; absent where nobody said
 */
public record DestinationState(
        String canonical,
        String kind,
        Sighting origin,
        long contacts,
        long bytesOut,
        long firstContact,
        @Nullable AddressClass resolved) {}
