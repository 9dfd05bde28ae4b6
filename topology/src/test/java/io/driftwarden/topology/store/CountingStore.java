package io.driftwarden.topology.store;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
        Iterator<Map.Entry<Bytes, byte[]>> range =
                new TreeMap<>(entries.subMap(from, true, to, true)).entrySet().iterator();
        return new Counted(range);
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
        throw new AssertionError("not used by the detector");
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
        private final Iterator<Map.Entry<Bytes, byte[]>> range;

        Counted(Iterator<Map.Entry<Bytes, byte[]>> range) {
            this.range = range;
        }

        @Override
        public boolean hasNext() {
            return range.hasNext();
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            accesses++;
            Map.Entry<Bytes, byte[]> next = range.next();
            return KeyValue.pair(next.getKey(), next.getValue());
        }

        @Override
        public Bytes peekNextKey() {
            throw new AssertionError("not used by the detector");
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
