package io.driftwarden.topology.store;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store in memory that counts each access, each entry iterated over too, and refuses to be read as a whole. */
final class CountingStore implements KeyValueStore<Bytes, byte[]> {
    final TreeMap<Bytes, byte[]> entries = new TreeMap<>();
    private final String name;
    private long accesses;

    CountingStore(String name) {
        this.name = name;
    }

    long accesses() {
        return accesses;
    }

    @Override
    public byte @Nullable [] get(Bytes key) {
        accesses++;
        return entries.get(key);
    }

    @Override
    public void put(Bytes key, byte[] value) {
        accesses++;
        entries.put(key, value);
    }

    @Override
    public byte @Nullable [] delete(Bytes key) {
        accesses++;
        return entries.remove(key);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        accesses++;
        return new Counted(new TreeMap<>(entries.subMap(from, true, to, true)));
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        throw new AssertionError("the whole store " + name + " was read");
    }

    @Override
    public byte[] putIfAbsent(Bytes key, byte[] value) {
        throw new AssertionError("not used by the detector");
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> values) {
        for (KeyValue<Bytes, byte[]> entry : values) {
            accesses++;
            if (entry.value == null) {
                entries.remove(entry.key);
            } else {
                entries.put(entry.key, entry.value);
            }
        }
    }

    @Override
    public long approximateNumEntries() {
        return entries.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        // needs no context
    }

    @Override
    public void close() {
        // holds nothing
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    private final class Counted implements KeyValueIterator<Bytes, byte[]> {
        private final SortedMap<Bytes, byte[]> left;

        Counted(SortedMap<Bytes, byte[]> left) {
            this.left = left;
        }

        @Override
        public boolean hasNext() {
            return !left.isEmpty();
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            accesses++;
            Bytes key = left.firstKey();
            return KeyValue.pair(key, left.remove(key));
        }

        @Override
        public Bytes peekNextKey() {
            return left.firstKey();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
