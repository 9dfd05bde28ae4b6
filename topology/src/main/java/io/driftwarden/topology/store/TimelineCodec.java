package io.driftwarden.topology.store;

import io.driftwarden.engine.state.TimelineEntry;

/** Timeline entries as bytes. Thread-safe. */
final class TimelineCodec {
    private static final Smile<TimelineEntry> SMILE = new Smile<>(TimelineEntry.class);

    private TimelineCodec() {}

    static byte[] encode(TimelineEntry entry) {
        return SMILE.encode(entry);
    }

    /**
     * The entry that the store's bytes hold.
     *
     * @throws java.io.UncheckedIOException if they hold none
     */
    static TimelineEntry decode(byte[] bytes) {
        return SMILE.decode(bytes);
    }
}
