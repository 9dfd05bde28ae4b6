package io.driftwarden.contract.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * One record type in plain Avro binary, without a registry's header.
 *
 * @param <T> the record
 */
public final class AvroBinary<T extends SpecificRecordBase> {
    private final Schema schema;

    public AvroBinary(Class<T> type) {
        this.schema = SpecificData.get().getSchema(type);
    }

    /** The record in binary. */
    public byte[] encode(T record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        try {
            new SpecificDatumWriter<T>(schema).write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The record that {@code binary} holds. */
    public T decode(byte[] binary) {
        try {
            return new SpecificDatumReader<T>(schema, schema)
                    .read(null, DecoderFactory.get().binaryDecoder(binary, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
