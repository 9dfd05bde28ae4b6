package io.driftwarden.topology.store;

import io.driftwarden.engine.state.EncodedState;
import io.driftwarden.engine.state.Piece;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.SessionStateCodec;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;

/**
 * A session as a store keeps it: all of it as it once stood, and what each event since then has changed, until these changes
 * are as large as the whole. So an event costs what it changes, twice, however much is known of the session.
 *
 * <p>The whole is kept under the session's key and a zero byte; a change under that and its place among the changes (1 byte).
 * Changes are not deleted when the whole is written anew, but written over: those of an earlier generation count no more.
 */
public final class StoredSession {
    private static final SessionStateCodec CODEC = new SessionStateCodec();

    /** Changes after which the whole is written anew, however small they are: they are all read with it. */
    private static final int MAX_CHANGES = 64;

    private final EncodedState encoded;
    private final long deadline;
    private final int generation;
    private final int changes;
    private final int wholeBytes;
    private final int changedBytes;

    private StoredSession(
            EncodedState encoded, long deadline, int generation, int changes, int wholeBytes, int changedBytes) {
        this.encoded = encoded;
        this.deadline = deadline;
        this.generation = generation;
        this.changes = changes;
        this.wholeBytes = wholeBytes;
        this.changedBytes = changedBytes;
    }

    /** A session beside the entry that is to be written to have it stored. */
    @SuppressWarnings("ArrayRecordComponent") // Written, never compared.
    record Step(StoredSession session, Bytes key, byte[] value) {}

    /**
     * The next step of a session.
     *
     * @param before the session as it is stored, null if it is new
     * @param deadline the stream's time at which it expires, microseconds since the epoch
     */
    static Step step(SessionKey key, @Nullable StoredSession before, SessionState state, long deadline) {
        if (before == null) {
            return whole(key, 0, CODEC.encode(state, null), deadline);
        }
        EncodedState encoded = CODEC.encode(state, before.encoded);
        SessionEntry change = SessionEntry.of(before.generation, deadline, before.encoded, encoded);
        int changedBytes = before.changedBytes + change.size();
        if (before.changes == MAX_CHANGES || changedBytes > before.wholeBytes) {
            return whole(key, before.generation + 1, encoded, deadline);
        }
        int place = before.changes + 1;
        StoredSession next =
                new StoredSession(encoded, deadline, before.generation, place, before.wholeBytes, changedBytes);
        return new Step(next, Bytes.wrap(key.with((byte) place)), change.bytes());
    }

    private static Step whole(SessionKey key, int generation, EncodedState encoded, long deadline) {
        byte[] whole = SessionEntry.of(generation, deadline, null, encoded).bytes();
        StoredSession next = new StoredSession(encoded, deadline, generation, 0, whole.length, 0);
        return new Step(next, Bytes.wrap(key.with()), whole);
    }

    /**
     * The session whose entries are next.
     *
     * @throws java.util.NoSuchElementException if there is no entry
     * @throws java.io.UncheckedIOException if the entries are no session's
     */
    public static StoredSession next(KeyValueIterator<Bytes, byte[]> entries) {
        KeyValue<Bytes, byte[]> first = entries.next();
        SessionEntry entry = SessionEntry.read(first.value);
        SortedMap<Long, Piece> pieces = new TreeMap<>();
        entry.applyTo(pieces);
        int generation = entry.generation();
        int changes = 0;
        int changedBytes = 0;
        while (entries.hasNext() && begins(entries.peekNextKey().get(), first.key.get())) {
            byte[] value = entries.next().value;
            SessionEntry change = SessionEntry.read(value);
            if (change.generation() == generation) {
                change.applyTo(pieces);
                entry = change;
                changes++;
                changedBytes += value.length;
            }
        }
        return new StoredSession(
                CODEC.decode(pieces.values()), entry.deadline(), generation, changes, first.value.length, changedBytes);
    }

    private static boolean begins(byte[] key, byte[] prefix) {
        return key.length > prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    public SessionState state() {
        return encoded.state();
    }

    /** The stream's time at which it expires, microseconds since the epoch. */
    long deadline() {
        return deadline;
    }

    /** Bytes that the store has of it, without those of earlier generations. */
    int bytes() {
        return wholeBytes + changedBytes;
    }
}
