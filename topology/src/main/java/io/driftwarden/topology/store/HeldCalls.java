package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/** The calls of a task that wait for an approval, by session and event. Confined to one task. */
public final class HeldCalls {
    /** Calls that wait at a time; further ones are held without being watched, until who asked gives up. */
    public static final int MAX = 10_000;

    private static final Smile<HeldCall> SMILE = new Smile<>(HeldCall.class);

    private final BoundedEntries<HeldCall> entries;

    public HeldCalls(KeyValueStore<Bytes, byte[]> store) {
        entries = new BoundedEntries<>(store, SMILE, MAX);
    }

    /**
     * Remembers the call, unless it is known.
     *
     * @param event source and id
     */
    public void put(SessionKey session, String event, HeldCall call) {
        Bytes key = Bytes.wrap(session.with(event.getBytes(UTF_8)));
        if (entries.get(key) == null) {
            entries.put(key, call);
        }
    }

    public void remove(Bytes key) {
        entries.remove(key);
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Those of the session, by their keys. */
    public List<Map.Entry<Bytes, HeldCall>> of(SessionKey session) {
        return entries.of(session);
    }

    /** All of them, by their keys. */
    public List<Map.Entry<Bytes, HeldCall>> all() {
        return entries.all();
    }
}
