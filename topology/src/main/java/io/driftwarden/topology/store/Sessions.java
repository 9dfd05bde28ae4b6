package io.driftwarden.topology.store;

import io.driftwarden.engine.state.SessionState;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Sessions by key. Confined to one task. */
public interface Sessions {
    /**
     * The sessions of a task.
     *
     * @param store that of {@link StoreNames#SESSIONS}, as {@link StoreSettings#ofSessions} builds it
     * @param cachedBytes bytes in the store of those sessions that are also kept as objects
     */
    @SuppressWarnings("unchecked") // What is not in memory is by bytes.
    static Sessions in(StateStore store, long cachedBytes) {
        return store instanceof SessionsInMemory sessions
                ? sessions
                : new StoredSessions((KeyValueStore<Bytes, byte[]>) store, cachedBytes);
    }

    /** The session; null if it is unknown. */
    @Nullable
    Known get(SessionKey key);

    /**
     * Remembers the session.
     *
     * @param before what {@link #get} gave, null if it is new
     */
    void put(SessionKey key, @Nullable Known before, Known after);

    /**
     * Forgets the session.
     *
     * @return how many entries it had
     */
    int delete(SessionKey key);

    /**
     * What is known of a session.
     *
     * @param deadline the stream's time at which it expires, microseconds since the epoch
     */
    record Known(SessionState state, long deadline) {}
}
