package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The commands of a task that wait to be acknowledged, by id. Confined to one task. */
public final class PendingCommands {
    /** Commands that wait at a time; further ones are sent, but not watched. */
    public static final int MAX = 10_000;

    private static final Smile<PendingCommand> SMILE = new Smile<>(PendingCommand.class);

    private final KeyValueStore<Bytes, byte[]> store;
    private int size;

    public PendingCommands(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        this.size = all().size();
    }

    /** Remembers the command; false where there is no room. */
    public boolean put(String id, PendingCommand command) {
        Bytes key = key(id);
        boolean known = store.get(key) != null;
        if (!known && size >= MAX) {
            return false;
        }
        size += known ? 0 : 1;
        store.put(key, SMILE.encode(command));
        return true;
    }

    public @Nullable PendingCommand get(String id) {
        byte[] bytes = store.get(key(id));
        return bytes == null ? null : SMILE.decode(bytes);
    }

    public void remove(String id) {
        if (store.delete(key(id)) != null) {
            size--;
        }
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** All of them, by id, in the order of their ids. */
    public List<Map.Entry<String, PendingCommand>> all() {
        List<Map.Entry<String, PendingCommand>> all = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                all.add(Map.entry(new String(entry.key.get(), UTF_8), SMILE.decode(entry.value)));
            }
        }
        return all;
    }

    private static Bytes key(String id) {
        return Bytes.wrap(id.getBytes(UTF_8));
    }
}
