package io.driftwarden.topology.store;

import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** What may be asked of the stores from outside their task. */
public final class SessionReads {
    private SessionReads() {}

    /** The session's state, in a store of {@link StoreNames#SESSIONS}. */
    public static Optional<SessionState> session(ReadOnlyKeyValueStore<Bytes, byte[]> sessions, SessionKey key) {
        try (KeyValueIterator<Bytes, byte[]> entries = SessionRange.of(sessions, key)) {
            return entries.hasNext() ? Optional.of(StoredSession.next(entries).state()) : Optional.empty();
        }
    }

    /** Entries of the session's timeline, oldest first, in a store of {@link StoreNames#TIMELINE}. */
    public static List<TimelineEntry> timeline(
            ReadOnlyKeyValueStore<Bytes, byte[]> timeline, SessionKey key, long afterOrdinal, int limit) {
        List<TimelineEntry> entries = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> range =
                timeline.range(Timeline.at(key, afterOrdinal + 1), Timeline.at(key, Long.MAX_VALUE))) {
            while (range.hasNext() && entries.size() < limit) {
                entries.add(TimelineCodec.decode(range.next().value));
            }
        }
        return List.copyOf(entries);
    }
}
