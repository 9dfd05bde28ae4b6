package io.driftwarden.engine.state;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.util.List;

/** All of the part in one document. */
final class WholeFormat<T> implements SectionFormat<T> {
    private final int section;
    private final ObjectWriter writer;
    private final ObjectReader reader;

    private record Whole(List<Piece> pieces) implements EncodedSection {}

    WholeFormat(int section, ObjectMapper mapper, TypeReference<T> type) {
        this.section = section;
        writer = mapper.writerFor(type);
        reader = mapper.readerFor(type);
    }

    @Override
    public EncodedSection encode(T part, EncodedSection before) throws IOException {
        return new Whole(List.of(new Piece(section, 0, writer.writeValueAsBytes(part))));
    }

    @Override
    public Read<T> read(List<Piece> pieces) throws IOException {
        if (pieces.size() != 1) {
            throw new IOException("section " + section + " has " + pieces.size() + " pieces, not one");
        }
        return new Read<>(reader.readValue(pieces.get(0).bytes()), new Whole(pieces));
    }
}
