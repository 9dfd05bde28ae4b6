package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.hash.Hashing;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.server.ServerOutcome;
import io.driftwarden.engine.server.ServerRecord;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one task remembers of servers. The definitions lie beside the records, because they are large and rarely
 * asked for. Confined to one task.
 */
public final class ServerStores {
    /** Reports remembered per server, by which one that comes again is known. */
    static final int MAX_SEEN = 256;

    /** Records kept as objects. */
    private static final int CACHED = 64;

    private static final Smile<ServerRecord> SMILE = new Smile<>(ServerRecord.class);

    private final KeyValueStore<Bytes, byte[]> servers;
    private final KeyValueStore<Bytes, byte[]> definitions;
    private final KeyValueStore<Bytes, byte[]> seen;
    private final Map<ServerKey, ServerRecord> cache = new LinkedHashMap<>(CACHED, 0.75f, true);

    /** @param stores the store of a name of {@link StoreNames} */
    public ServerStores(Function<String, KeyValueStore<Bytes, byte[]>> stores) {
        servers = stores.apply(StoreNames.SERVERS);
        definitions = stores.apply(StoreNames.SERVER_DEFINITIONS);
        seen = stores.apply(StoreNames.SERVER_SEEN);
    }

    /** The record that a store's bytes hold. */
    public static ServerRecord decode(byte[] bytes) {
        return SMILE.decode(bytes);
    }

    public @Nullable ServerRecord find(ServerKey key) {
        ServerRecord cached = cache.get(key);
        if (cached != null) {
            return cached;
        }
        byte[] bytes = servers.get(Bytes.wrap(key.bytes()));
        return bytes == null ? null : cached(key, decode(bytes));
    }

    /** The canonical definition of a digest, if it is remembered for the server. */
    public Optional<String> definition(ServerKey key, String digest) {
        return Optional.ofNullable(definitions.get(definitionKey(key, digest))).map(bytes -> new String(bytes, UTF_8));
    }

    /** Notes the event; whether it was new among the server's latest ones. */
    public boolean first(ServerKey key, TrustEvent event) {
        long mark = Hashing.sha256()
                .newHasher()
                .putInt(event.getSource().length())
                .putUnencodedChars(event.getSource())
                .putUnencodedChars(event.getId())
                .putInt(event.getSubject().length())
                .putUnencodedChars(event.getSubject())
                .hash()
                .asLong();
        Bytes at = Bytes.wrap(key.bytes());
        byte[] stored = seen.get(at);
        ByteBuffer known = ByteBuffer.wrap(stored == null ? new byte[0] : stored);
        while (known.hasRemaining()) {
            if (known.getLong() == mark) {
                return false;
            }
        }
        known.rewind();
        if (known.remaining() >= MAX_SEEN * Long.BYTES) {
            known.getLong();
        }
        seen.put(
                at,
                ByteBuffer.allocate(known.remaining() + Long.BYTES)
                        .put(known)
                        .putLong(mark)
                        .array());
        return true;
    }

    /** @param before the record as {@link #find} gave it */
    public void remember(ServerKey key, @Nullable ServerRecord before, ServerOutcome outcome) {
        if (!outcome.record().equals(before)) {
            servers.put(Bytes.wrap(key.bytes()), SMILE.encode(outcome.record()));
            cached(key, outcome.record());
        }
        outcome.definitions()
                .forEach((digest, canonical) -> definitions.put(definitionKey(key, digest), canonical.getBytes(UTF_8)));
        outcome.forgotten().forEach(digest -> definitions.delete(definitionKey(key, digest)));
    }

    private ServerRecord cached(ServerKey key, ServerRecord record) {
        cache.put(key, record);
        if (cache.size() > CACHED) {
            cache.remove(cache.keySet().iterator().next());
        }
        return record;
    }

    private static Bytes definitionKey(ServerKey key, String digest) {
        return Bytes.wrap(key.with(digest.getBytes(UTF_8)));
    }
}
