package io.driftwarden.topology.store;

import com.google.common.hash.Hashing;
import io.driftwarden.engine.state.TimelineEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The latest events of each session by ordinal, and which of them a source and id name. Both are dropped together.
 * Confined to one task.
 */
final class Timeline {
    /** Events kept per session: how far back a repeated event is known as one. */
    static final int MAX_ENTRIES = 4096;

    private static final int DIGEST_BYTES = 16;

    private final KeyValueStore<Bytes, byte[]> entries;
    private final KeyValueStore<Bytes, byte[]> seen;

    Timeline(KeyValueStore<Bytes, byte[]> entries, KeyValueStore<Bytes, byte[]> seen) {
        this.entries = entries;
        this.seen = seen;
    }

    /** The entry of the event, if it is among the latest ones. */
    Optional<TimelineEntry> judged(SessionKey key, String source, String eventId) {
        byte[] ordinal = seen.get(seenKey(key, source, eventId));
        if (ordinal == null) {
            return Optional.empty();
        }
        return read(Bytes.wrap(key.with(ordinal)))
                .filter(entry ->
                        entry.source().equals(source) && entry.eventId().equals(eventId));
    }

    void append(SessionKey key, TimelineEntry entry) {
        byte[] ordinal = ordinal(entry.ordinal());
        entries.put(Bytes.wrap(key.with(ordinal)), TimelineCodec.encode(entry));
        seen.put(seenKey(key, entry.source(), entry.eventId()), ordinal);
        if (entry.ordinal() > MAX_ENTRIES) {
            drop(key, entry.ordinal() - MAX_ENTRIES);
        }
    }

    /**
     * Deletes all that there is of a session.
     *
     * @return how many entries were deleted
     */
    int deleteAll(SessionKey key) {
        return SessionRange.delete(entries, key) + SessionRange.delete(seen, key);
    }

    private void drop(SessionKey key, long ordinal) {
        Bytes at = at(key, ordinal);
        read(at).ifPresent(entry -> {
            Bytes mark = seenKey(key, entry.source(), entry.eventId());
            byte @Nullable [] marked = seen.get(mark);
            if (marked != null && ByteBuffer.wrap(marked).getLong() == ordinal) {
                seen.delete(mark);
            }
            entries.delete(at);
        });
    }

    private Optional<TimelineEntry> read(Bytes at) {
        return Optional.ofNullable(entries.get(at)).map(TimelineCodec::decode);
    }

    /** The key of the session's entry of that ordinal. */
    static Bytes at(SessionKey key, long ordinal) {
        return Bytes.wrap(key.with(ordinal(ordinal)));
    }

    private static byte[] ordinal(long ordinal) {
        return ByteBuffer.allocate(Long.BYTES).putLong(ordinal).array();
    }

    private static Bytes seenKey(SessionKey key, String source, String eventId) {
        byte[] digest = Hashing.sha256()
                .newHasher()
                .putInt(source.length())
                .putString(source, StandardCharsets.UTF_8)
                .putString(eventId, StandardCharsets.UTF_8)
                .hash()
                .asBytes();
        return Bytes.wrap(key.with(Arrays.copyOf(digest, DIGEST_BYTES)));
    }
}
