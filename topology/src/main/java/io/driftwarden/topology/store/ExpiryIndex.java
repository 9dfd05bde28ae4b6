package io.driftwarden.topology.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Which session expires when: keys of big-endian deadline and session key, so that what is due is a range at the front.
 * Also keeps the stream's clock and the number of sessions. Confined to one task.
 */
final class ExpiryIndex {
    private static final Bytes CLOCK = Bytes.wrap(new byte[] {0});
    private static final byte ENTRY = 1;
    private static final byte[] PRESENT = {1};

    /** The clock's step: it is saved when it moves, and whatever an event leaves to be saved a commit waits for. */
    static final long TICK = TimeUnit.MINUTES.toMicros(1);

    private final KeyValueStore<Bytes, byte[]> store;
    private StreamClock clock = StreamClock.UNSET;
    private long sessions;
    /** No entry has an earlier deadline: where a scan may start, past what RocksDB has not yet cleared of deleted entries. */
    private long earliest;

    /** A session and when it expires. */
    record Due(SessionKey key, long deadline) {}

    ExpiryIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        byte[] saved = store.get(CLOCK);
        if (saved != null) {
            ByteBuffer fields = ByteBuffer.wrap(saved);
            clock = new StreamClock(fields.getLong());
            sessions = fields.getLong();
        }
    }

    /** Tells the clock of an event. */
    void tick(long eventTime) {
        StreamClock next = clock.at(Math.floorDiv(eventTime, TICK) * TICK);
        if (!next.equals(clock)) {
            clock = next;
            save();
        }
    }

    /** The stream's time in whole minutes, microseconds since the epoch. */
    long now() {
        return clock.now();
    }

    long sessions() {
        return sessions;
    }

    void add(SessionKey key, long deadline) {
        store.put(at(key, deadline), PRESENT);
        earliest = Math.min(earliest, deadline);
        sessions++;
        save();
    }

    void move(SessionKey key, long from, long to) {
        store.delete(at(key, from));
        store.put(at(key, to), PRESENT);
        earliest = Math.min(earliest, to);
    }

    void remove(SessionKey key, long deadline) {
        store.delete(at(key, deadline));
        sessions--;
        save();
    }

    /** The session that expires first, if that is before {@code limit}. */
    @Nullable
    Due first(long limit) {
        if (earliest >= limit) {
            return null;
        }
        try (KeyValueIterator<Bytes, byte[]> range = store.range(from(earliest), from(Long.MAX_VALUE))) {
            if (!range.hasNext()) {
                earliest = limit;
                return null;
            }
            KeyValue<Bytes, byte[]> next = range.next();
            Due due = due(next.key.get());
            earliest = due.deadline;
            return due.deadline < limit ? due : null;
        }
    }

    private void save() {
        store.put(
                CLOCK,
                ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(clock.now())
                        .putLong(sessions)
                        .array());
    }

    private static Due due(byte[] key) {
        return new Due(
                SessionKey.parse(Arrays.copyOfRange(key, 1 + Long.BYTES, key.length)),
                ByteBuffer.wrap(key, 1, Long.BYTES).getLong());
    }

    private static Bytes at(SessionKey key, long deadline) {
        byte[] session = key.bytes();
        return Bytes.wrap(ByteBuffer.allocate(1 + Long.BYTES + session.length)
                .put(ENTRY)
                .putLong(deadline)
                .put(session)
                .array());
    }

    private static Bytes from(long deadline) {
        return Bytes.wrap(
                ByteBuffer.allocate(1 + Long.BYTES).put(ENTRY).putLong(deadline).array());
    }
}
