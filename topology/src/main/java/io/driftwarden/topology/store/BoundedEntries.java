package io.driftwarden.topology.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store that counts its entries and takes only so many. Confined to one task. */
final class BoundedEntries<T> {
    private final KeyValueStore<Bytes, byte[]> store;
    private final Smile<T> smile;
    private final int max;
    private int size;

    BoundedEntries(KeyValueStore<Bytes, byte[]> store, Smile<T> smile, int max) {
        this.store = store;
        this.smile = smile;
        this.max = max;
        this.size = all().size();
    }

    /** Remembers or replaces the entry; false where there is no room. */
    boolean put(Bytes key, T value) {
        boolean known = store.get(key) != null;
        if (!known && size >= max) {
            return false;
        }
        size += known ? 0 : 1;
        store.put(key, smile.encode(value));
        return true;
    }

    @Nullable
    T get(Bytes key) {
        byte[] bytes = store.get(key);
        return bytes == null ? null : smile.decode(bytes);
    }

    void remove(Bytes key) {
        if (store.delete(key) != null) {
            size--;
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** In the order of their keys. */
    List<Map.Entry<Bytes, T>> all() {
        return read(store.all());
    }

    /** Those of the session, in the order of their keys. */
    List<Map.Entry<Bytes, T>> of(SessionKey session) {
        return read(SessionRange.of(store, session));
    }

    private List<Map.Entry<Bytes, T>> read(KeyValueIterator<Bytes, byte[]> entries) {
        try (entries) {
            List<Map.Entry<Bytes, T>> read = new ArrayList<>();
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                read.add(Map.entry(entry.key, smile.decode(entry.value)));
            }
            return read;
        }
    }
}
