package io.driftwarden.topology.store;

import io.driftwarden.engine.state.Capabilities;
import io.driftwarden.engine.state.ToolState;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions use which server: a key for each direction, so that the sessions of a server are a range, and the servers of
 * a session are one. There are no more entries than the sessions' own caps on servers and tools allow. Confined to one task.
 */
final class Uses {
    private static final byte BY_SERVER = 1;
    private static final byte BY_SESSION = 2;
    private static final byte[] PRESENT = {1};

    /** No text in UTF-8 begins with this byte, and all of it sorts before. */
    private static final byte[] PAST_TEXT = {(byte) 0xFF};

    private final KeyValueStore<Bytes, byte[]> store;

    Uses(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Notes the servers that the session came to use with an event. */
    void remember(SessionKey session, Capabilities before, Capabilities after) {
        Set<String> servers = new TreeSet<>(after.servers().entries().keySet());
        servers.removeAll(before.servers().entries().keySet());
        if (after.tools().size() != before.tools().size()
                || after.tools().evicted() != before.tools().evicted()) {
            after.tools().entries().forEach((key, tool) -> add(servers, before, key, tool));
        }
        for (String server : servers) {
            byte[] hash = new ServerKey(session.tenant(), server).hash();
            store.put(byServer(hash, session.bytes()), PRESENT);
            store.put(bySession(session, hash), PRESENT);
        }
    }

    private static void add(Set<String> servers, Capabilities before, String key, ToolState tool) {
        if (!before.tools().contains(key)) {
            servers.add(tool.server());
        }
    }

    /** Some sessions that use the server, in the order of their keys, after the given one; null for the first ones. */
    List<SessionKey> sessions(ServerKey server, @Nullable SessionKey after, int limit) {
        byte[] hash = server.hash();
        // No session's key ends with a zero byte: that is just after the one given.
        Bytes from = byServer(hash, after == null ? new byte[0] : after.with(new byte[0]));
        Bytes to = byServer(hash, PAST_TEXT);
        List<SessionKey> sessions = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = store.range(from, to)) {
            while (range.hasNext() && sessions.size() < limit) {
                KeyValue<Bytes, byte[]> next = range.next();
                byte[] key = next.key.get();
                sessions.add(SessionKey.parse(Arrays.copyOfRange(key, 1 + hash.length, key.length)));
            }
        }
        return sessions;
    }

    /** Deletes all that there is of a session. */
    int deleteAll(SessionKey session) {
        byte[] prefix = session.with(new byte[0]);
        Bytes from = Bytes.wrap(joined(BY_SESSION, prefix, new byte[0]));
        byte[] next = Arrays.copyOf(prefix, prefix.length);
        next[next.length - 1]++; // after the zero byte that ends the session's key, and all that follows it
        Bytes to = Bytes.wrap(joined(BY_SESSION, next, new byte[0]));
        List<byte[]> hashes = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range = store.range(from, to)) {
            while (range.hasNext()) {
                byte[] key = range.next().key.get();
                if (key.length > 1 + prefix.length) {
                    hashes.add(Arrays.copyOfRange(key, 1 + prefix.length, key.length));
                }
            }
        }
        for (byte[] hash : hashes) {
            store.delete(bySession(session, hash));
            store.delete(byServer(hash, session.bytes()));
        }
        return 2 * hashes.size();
    }

    private static Bytes byServer(byte[] hash, byte[] session) {
        return Bytes.wrap(joined(BY_SERVER, hash, session));
    }

    private static Bytes bySession(SessionKey session, byte[] hash) {
        return Bytes.wrap(joined(BY_SESSION, session.with(new byte[0]), hash));
    }

    private static byte[] joined(byte kind, byte[] head, byte[] tail) {
        return ByteBuffer.allocate(1 + head.length + tail.length)
                .put(kind)
                .put(head)
                .put(tail)
                .array();
    }
}
