package io.driftwarden.topology.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** All keys of a store that belong to one session. */
final class SessionRange {
    private SessionRange() {}

    /** The entries, to be closed. */
    static KeyValueIterator<Bytes, byte[]> of(ReadOnlyKeyValueStore<Bytes, byte[]> store, SessionKey key) {
        byte[] from = key.with(new byte[0]);
        byte[] to = Arrays.copyOf(from, from.length);
        to[to.length - 1]++; // after the zero byte that ends the session's key, and all that follows it
        return store.range(Bytes.wrap(from), Bytes.wrap(to));
    }

    /**
     * Deletes the entries.
     *
     * @return how many there were
     */
    static int delete(KeyValueStore<Bytes, byte[]> store, SessionKey key) {
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = of(store, key)) {
            range.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(store::delete);
        return keys.size();
    }
}
