package io.driftwarden.topology.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import io.driftwarden.engine.state.TimelineEntry;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Timeline entries as bytes: Smile, by field name, as the session's state is. Thread-safe. */
final class TimelineCodec {
    private static final SmileMapper MAPPER = SmileMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writerFor(TimelineEntry.class);
    private static final ObjectReader READER = MAPPER.readerFor(TimelineEntry.class);

    private TimelineCodec() {}

    static byte[] encode(TimelineEntry entry) {
        try {
            return WRITER.writeValueAsBytes(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The entry that the store's bytes hold.
     *
     * @throws UncheckedIOException if they hold none
     */
    static TimelineEntry decode(byte[] bytes) {
        try {
            return READER.readValue(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
