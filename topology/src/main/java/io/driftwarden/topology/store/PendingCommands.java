package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The commands of a task that wait to be acknowledged, by id. Confined to one task. */
public final class PendingCommands {
    /** Commands that wait at a time; further ones are sent, but not watched. */
    public static final int MAX = 10_000;

    private static final Smile<PendingCommand> SMILE = new Smile<>(PendingCommand.class);

    private final BoundedEntries<PendingCommand> entries;

    public PendingCommands(KeyValueStore<Bytes, byte[]> store) {
        entries = new BoundedEntries<>(store, SMILE, MAX);
    }

    /** Remembers the command; false where there is no room. */
    public boolean put(String id, PendingCommand command) {
        return entries.put(key(id), command);
    }

    public @Nullable PendingCommand get(String id) {
        return entries.get(key(id));
    }

    public void remove(String id) {
        entries.remove(key(id));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** All of them, by id, in the order of their ids. */
    public List<Map.Entry<String, PendingCommand>> all() {
        return entries.all().stream()
                .map(entry -> Map.entry(new String(entry.getKey().get(), UTF_8), entry.getValue()))
                .toList();
    }

    private static Bytes key(String id) {
        return Bytes.wrap(id.getBytes(UTF_8));
    }
}
