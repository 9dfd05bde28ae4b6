package io.driftwarden.topology.store;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * How the stores are kept.
 *
 * @param durable on disk and in changelog topics, to outlive the process; else in memory alone
 * @param objects sessions are kept as they are, and not encoded; only in memory
 * @param cachedBytes per task, bytes in the store of those sessions that are also kept as objects
 * @param nativeBytes memory outside the heap that all stores on disk of a process share
 */
public record StoreSettings(boolean durable, boolean objects, long cachedBytes, long nativeBytes) {
    /** Durable, with 32 MiB of encoded sessions at hand per task and 256 MiB outside the heap. */
    public static final StoreSettings DURABLE = new StoreSettings(true, false, 32L << 20, 256L << 20);

    /** In memory. */
    public static final StoreSettings IN_MEMORY = new StoreSettings(false, false, 256L << 20, 0);

    /** In memory, for playing files: nothing reads the stores but the topology itself. */
    public static final StoreSettings OBJECTS = new StoreSettings(false, true, 0, 0);

    /** A session at all of its caps has several MiB; Kafka's default would refuse it. */
    private static final Map<String, String> CHANGELOG = Map.of(
            "max.message.bytes", Integer.toString(StoreSettings.MAX_RECORD_BYTES), "compression.type", "producer");

    /** The largest record that a changelog takes. */
    public static final int MAX_RECORD_BYTES = 16 << 20;

    /** The stores of the tasks that judge sessions. */
    public Set<StoreBuilder<?>> ofSessions() {
        Set<StoreBuilder<?>> builders = new HashSet<>(builders(StoreNames.BESIDE_SESSIONS));
        builders.add(objects ? new SessionsInMemoryBuilder() : builder(StoreNames.SESSIONS));
        return builders;
    }

    /** The stores of the tasks that watch servers. */
    public Set<StoreBuilder<?>> ofServers() {
        return builders(StoreNames.OF_SERVERS);
    }

    /** The stores of the tasks that let policies into force. */
    public Set<StoreBuilder<?>> ofPolicies() {
        return builders(StoreNames.OF_POLICIES);
    }

    /** The stores of the tasks that learn what sessions normally send. */
    public Set<StoreBuilder<?>> ofFleet() {
        return builders(StoreNames.OF_FLEET);
    }

    private Set<StoreBuilder<?>> builders(List<String> names) {
        return names.stream().map(this::builder).collect(Collectors.toUnmodifiableSet());
    }

    private StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(String name) {
        KeyValueBytesStoreSupplier supplier =
                durable ? Stores.persistentKeyValueStore(name) : Stores.inMemoryKeyValueStore(name);
        StoreBuilder<KeyValueStore<Bytes, byte[]>> builder =
                Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray());
        return durable
                ? cached(name, builder.withLoggingEnabled(CHANGELOG))
                : builder.withLoggingDisabled().withCachingDisabled();
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> cached(
            String name, StoreBuilder<KeyValueStore<Bytes, byte[]>> builder) {
        return StoreNames.PER_EVENT.contains(name) ? builder.withCachingDisabled() : builder.withCachingEnabled();
    }
}
