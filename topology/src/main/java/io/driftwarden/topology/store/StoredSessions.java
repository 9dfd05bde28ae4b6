package io.driftwarden.topology.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Sessions in a store of bytes. The latest ones are also kept as objects, up to a number of bytes in the store, so that the
 * next event of a session does not decode it.
 */
final class StoredSessions implements Sessions {
    private final KeyValueStore<Bytes, byte[]> store;
    private final long maxCachedBytes;
    private final Map<SessionKey, StoredSession> cache = new LinkedHashMap<>(256, 0.75f, true);
    private long cachedBytes;

    StoredSessions(KeyValueStore<Bytes, byte[]> store, long maxCachedBytes) {
        this.store = store;
        this.maxCachedBytes = maxCachedBytes;
    }

    @Override
    public @Nullable Known get(SessionKey key) {
        StoredSession session = stored(key);
        return session == null ? null : new Known(session.state(), session.deadline());
    }

    private @Nullable StoredSession stored(SessionKey key) {
        StoredSession cached = cache.get(key);
        if (cached != null) {
            return cached;
        }
        try (KeyValueIterator<Bytes, byte[]> entries = SessionRange.of(store, key)) {
            if (!entries.hasNext()) {
                return null;
            }
            StoredSession session = StoredSession.next(entries);
            remember(key, session);
            return session;
        }
    }

    @Override
    public void put(SessionKey key, @Nullable Known before, Known after) {
        StoredSession.Step step =
                StoredSession.step(key, before == null ? null : stored(key), after.state(), after.deadline());
        store.put(step.key(), step.value());
        remember(key, step.session());
    }

    @Override
    public int delete(SessionKey key) {
        forget(key);
        return SessionRange.delete(store, key);
    }

    private void remember(SessionKey key, StoredSession session) {
        forget(key);
        cache.put(key, session);
        cachedBytes += session.bytes();
        Iterator<StoredSession> oldest = cache.values().iterator();
        while (cachedBytes > maxCachedBytes && oldest.hasNext()) {
            cachedBytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    private void forget(SessionKey key) {
        StoredSession known = cache.remove(key);
        if (known != null) {
            cachedBytes -= known.bytes();
        }
    }
}
