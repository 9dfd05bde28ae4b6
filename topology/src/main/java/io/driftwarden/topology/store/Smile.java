package io.driftwarden.topology.store;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Records as bytes: Smile, by field name, so that a newer detector reads what an older one wrote. Thread-safe. */
public final class Smile<T> {
    private static final SmileMapper MAPPER = SmileMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ObjectWriter writer;
    private final ObjectReader reader;

    public Smile(Class<T> type) {
        writer = MAPPER.writerFor(type);
        reader = MAPPER.readerFor(type);
    }

    public byte[] encode(T record) {
        try {
            return writer.writeValueAsBytes(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The record that the bytes hold.
     *
     * @throws UncheckedIOException if they hold none
     */
    public T decode(byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
