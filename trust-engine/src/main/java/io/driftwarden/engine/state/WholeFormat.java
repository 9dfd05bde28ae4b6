package io.driftwarden.engine.state;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** All of the part in one document. */
final class WholeFormat<T> implements SectionFormat<T> {
    private final ObjectWriter writer;
    private final ObjectReader reader;

    /** One document. */
    @SuppressWarnings("ArrayRecordComponent") // Written and read, never compared.
    private record Whole(byte[] bytes) implements EncodedSection {
        @Override
        public int size() {
            return bytes.length;
        }

        @Override
        public void writeTo(ByteBuffer target) {
            target.put(bytes);
        }
    }

    WholeFormat(ObjectMapper mapper, TypeReference<T> type) {
        writer = mapper.writerFor(type);
        reader = mapper.readerFor(type);
    }

    @Override
    public EncodedSection encode(T part, @Nullable EncodedSection before) throws IOException {
        return new Whole(writer.writeValueAsBytes(part));
    }

    @Override
    public Read<T> read(ByteBuffer bytes) throws IOException {
        byte[] document = new byte[bytes.remaining()];
        bytes.get(document);
        return new Read<>(reader.readValue(document), new Whole(document));
    }
}
