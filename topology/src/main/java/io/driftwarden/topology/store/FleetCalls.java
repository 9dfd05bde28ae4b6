package io.driftwarden.topology.store;

import io.driftwarden.engine.baseline.CallRate;
import io.driftwarden.engine.baseline.Calls;
import io.driftwarden.engine.baseline.RateKey;
import io.driftwarden.engine.fleet.PrincipalCalls;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The calls that one task counts in all sessions of principals. They have stores of their own, so that principals, of which there
 * may be many, push out no baselines. Confined to one task.
 */
public final class FleetCalls {
    /** How long calls are kept, by the stream's clock: longer than the longest window. */
    static final Duration IDLE = Duration.ofDays(2);

    /** Limits of principals per partition. */
    static final long MAX_ADDRESSES = 50_000;

    private static final Smile<Counted> COUNTED = new Smile<>(Counted.class);

    private final IdleEntries<Counted> entries;

    private record Counted(PrincipalCalls calls, long deadline) implements IdleEntries.Entry {}

    /**
     * Calls that were forgotten.
     *
     * @param told sessions had been told of them
     * @param early before their time, for want of room
     */
    public record Forgotten(FleetAddress address, boolean told, boolean early) {}

    /** @param stores the store of a name of {@link StoreNames} */
    public FleetCalls(Function<String, KeyValueStore<Bytes, byte[]>> stores) {
        entries = new IdleEntries<>(
                stores.apply(StoreNames.FLEET_CALLS),
                stores.apply(StoreNames.FLEET_CALLS_EXPIRY),
                COUNTED,
                IDLE,
                MAX_ADDRESSES);
    }

    /**
     * Counts calls of a session.
     *
     * @param time of them, microseconds since the epoch
     * @return what sessions are to be told, if it is worth it
     */
    public Optional<CallRate> count(String tenant, RateKey key, String session, long time, Calls calls) {
        FleetAddress address = new FleetAddress(tenant, key);
        @Nullable Counted known = entries.get(address);
        PrincipalCalls before = known == null ? PrincipalCalls.NONE : known.calls;
        PrincipalCalls after = before.plus(session, key.slot(time), calls);
        entries.put(address, known, time, deadline -> new Counted(after, deadline));
        return Optional.ofNullable(after.told()).filter(told -> !told.equals(before.told()));
    }

    /** Forgets the calls of one address that is due, if there is one. */
    public Optional<Forgotten> forget() {
        return entries.forget()
                .map(gone -> new Forgotten(gone.address(), gone.entry().calls.told() != null, gone.early()));
    }
}
