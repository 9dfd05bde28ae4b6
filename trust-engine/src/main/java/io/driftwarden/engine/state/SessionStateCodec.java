package io.driftwarden.engine.state;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.smile.databind.SmileMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A session's state as bytes: Smile, by field name, so that a newer detector reads what an older one wrote. Thread-safe.
 */
public final class SessionStateCodec {
    private final ObjectWriter writer;
    private final ObjectReader reader;

    public SessionStateCodec() {
        SmileMapper mapper = SmileMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        writer = mapper.writerFor(SessionState.class);
        reader = mapper.readerFor(SessionState.class);
    }

    public byte[] encode(SessionState state) {
        try {
            return writer.writeValueAsBytes(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The state.
     *
     * @throws UncheckedIOException if the bytes are no session state
     */
    public SessionState decode(byte[] bytes) {
        try {
            return reader.readValue(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
