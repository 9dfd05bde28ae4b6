package io.driftwarden.topology.query;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The instances of one application, and what this one holds. Thread-safe. Whatever cannot be told while partitions move is a
 * {@link ProblemException} of status 503.
 */
interface Instances {
    /** This instance works, or will once partitions are assigned. */
    boolean alive();

    /** This instance can answer questions. */
    boolean ready();

    /**
     * Where something lives, if it is known anywhere.
     *
     * @param store a store of {@link io.driftwarden.topology.store.StoreNames}
     * @param key of the records that the store is filled from
     */
    Whereabouts find(String store, byte[] key);

    /** The other instances, each as {@code host:port}. */
    List<String> others();

    /** A store of this instance. */
    ReadOnlyKeyValueStore<Bytes, byte[]> store(String name, int partition);

    /** The store of each partition of this instance. */
    List<ReadOnlyKeyValueStore<Bytes, byte[]>> stores(String name);

    /**
     * Where something lives.
     *
     * @param elsewhere the other instance, as {@code host:port}; empty if it is this one
     */
    record Whereabouts(int partition, Optional<String> elsewhere) {}
}
