package io.driftwarden.topology.store;

import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.CallRate;
import io.driftwarden.engine.baseline.Profile;
import io.driftwarden.engine.baseline.ProfileKey;
import io.driftwarden.engine.baseline.RateKey;
import io.driftwarden.engine.baseline.SendBaseline;
import io.driftwarden.engine.baseline.SendKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What sessions normally do, as a task that judges sessions was last told. The latest ones asked for are kept as objects, so
 * that a comparison decodes nothing. Confined to one task.
 */
public final class Baselines {
    private static final Smile<Baseline> SMILE = new Smile<>(Baseline.class);

    /** Baselines kept as objects, absent ones among them. */
    private static final int CACHED = 4_096;

    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<FleetAddress, Optional<Baseline>> cache = new LinkedHashMap<>(256, 0.75f, true);

    Baselines(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** As records between tasks and as stored. */
    public static byte[] encode(Baseline baseline) {
        return SMILE.encode(baseline);
    }

    /** The baseline that a store's bytes hold. */
    public static Baseline decode(byte[] bytes) {
        return SMILE.decode(bytes);
    }

    Optional<SendBaseline> of(String tenant, SendKey key) {
        return of(new FleetAddress(tenant, key)).map(SendBaseline.class::cast);
    }

    Optional<Profile> of(String tenant, ProfileKey key) {
        return of(new FleetAddress(tenant, key)).map(Profile.class::cast);
    }

    Optional<CallRate> of(String tenant, RateKey key) {
        return of(new FleetAddress(tenant, key)).map(CallRate.class::cast);
    }

    private Optional<Baseline> of(FleetAddress address) {
        Optional<Baseline> cached = cache.get(address);
        if (cached != null) {
            return cached;
        }
        byte @Nullable [] bytes = store.get(Bytes.wrap(address.bytes()));
        return cached(address, Optional.ofNullable(bytes).map(Baselines::decode));
    }

    /** @param bytes null where there is no baseline any more */
    void put(FleetAddress address, byte @Nullable [] bytes) {
        store.put(Bytes.wrap(address.bytes()), bytes);
        cached(address, Optional.ofNullable(bytes).map(Baselines::decode));
    }

    private Optional<Baseline> cached(FleetAddress address, Optional<Baseline> baseline) {
        cache.put(address, baseline);
        if (cache.size() > CACHED) {
            cache.remove(cache.keySet().iterator().next());
        }
        return baseline;
    }
}
