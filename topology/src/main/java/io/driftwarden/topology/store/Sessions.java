package io.driftwarden.topology.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Sessions by key. The latest ones are also kept as objects, up to a number of encoded bytes, so that the next event of a
 * session does not decode it. Confined to one task.
 */
final class Sessions {
    private final KeyValueStore<Bytes, byte[]> store;
    private final long maxCachedBytes;
    private final Map<SessionKey, Cached> cache = new LinkedHashMap<>(256, 0.75f, true);
    private long cachedBytes;

    private record Cached(StoredSession session, int bytes) {}

    Sessions(KeyValueStore<Bytes, byte[]> store, long maxCachedBytes) {
        this.store = store;
        this.maxCachedBytes = maxCachedBytes;
    }

    @Nullable
    StoredSession get(SessionKey key) {
        Cached known = cache.get(key);
        if (known != null) {
            return known.session;
        }
        byte[] bytes = store.get(Bytes.wrap(key.bytes()));
        if (bytes == null) {
            return null;
        }
        StoredSession session = StoredSession.decode(bytes);
        remember(key, session, bytes.length);
        return session;
    }

    void put(SessionKey key, StoredSession session) {
        byte[] bytes = session.bytes();
        store.put(Bytes.wrap(key.bytes()), bytes);
        remember(key, session, bytes.length);
    }

    void delete(SessionKey key) {
        store.delete(Bytes.wrap(key.bytes()));
        forget(key);
    }

    private void remember(SessionKey key, StoredSession session, int bytes) {
        forget(key);
        cache.put(key, new Cached(session, bytes));
        cachedBytes += bytes;
        Iterator<Cached> oldest = cache.values().iterator();
        while (cachedBytes > maxCachedBytes && oldest.hasNext()) {
            cachedBytes -= oldest.next().bytes;
            oldest.remove();
        }
    }

    private void forget(SessionKey key) {
        Cached known = cache.remove(key);
        if (known != null) {
            cachedBytes -= known.bytes;
        }
    }
}
