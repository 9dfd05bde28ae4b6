package io.driftwarden.topology.store;

import java.io.Closeable;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound for the memory that all of RocksDB's stores take outside the heap: Kafka's default is some 100 MB for each store
 * of each partition. To be closed after the streams. Thread-safe.
 */
public final class NativeMemory implements Closeable {
    /** Configuration key of the object of this class. */
    public static final String CONFIG = "driftwarden.native.memory";

    private static final int SHARD_BITS = -1; // as RocksDB thinks best
    private static final double FOR_INDEXES = 0.1;

    private final Cache cache;
    private final WriteBufferManager writes;

    /** Half for writes at most, the rest for reads. */
    public NativeMemory(long bytes) {
        RocksDB.loadLibrary();
        cache = new LRUCache(bytes, SHARD_BITS, false, FOR_INDEXES);
        writes = new WriteBufferManager(bytes / 2, cache);
    }

    Cache cache() {
        return cache;
    }

    WriteBufferManager writes() {
        return writes;
    }

    @Override
    public void close() {
        writes.close();
        cache.close();
    }
}
