package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** The calls of a task that wait for an approval, by session and event. Confined to one task. */
public final class HeldCalls {
    /** Calls that wait at a time; further ones are held without being watched, until who asked gives up. */
    public static final int MAX = 10_000;

    private static final Smile<HeldCall> SMILE = new Smile<>(HeldCall.class);

    private final KeyValueStore<Bytes, byte[]> store;
    private int size;

    public HeldCalls(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        this.size = all().size();
    }

    /** @param event source and id */
    public void put(SessionKey session, String event, HeldCall call) {
        Bytes key = Bytes.wrap(session.with(event.getBytes(UTF_8)));
        if (size < MAX && store.putIfAbsent(key, SMILE.encode(call)) == null) {
            size++;
        }
    }

    public void remove(Bytes key) {
        if (store.delete(key) != null) {
            size--;
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** Those of the session, by their keys. */
    public List<Map.Entry<Bytes, HeldCall>> of(SessionKey session) {
        try (KeyValueIterator<Bytes, byte[]> range = SessionRange.of(store, session)) {
            return read(range);
        }
    }

    /** All of them, by their keys. */
    public List<Map.Entry<Bytes, HeldCall>> all() {
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            return read(entries);
        }
    }

    private static List<Map.Entry<Bytes, HeldCall>> read(KeyValueIterator<Bytes, byte[]> entries) {
        List<Map.Entry<Bytes, HeldCall>> read = new ArrayList<>();
        while (entries.hasNext()) {
            KeyValue<Bytes, byte[]> entry = entries.next();
            read.add(Map.entry(entry.key, SMILE.decode(entry.value)));
        }
        return read;
    }
}
