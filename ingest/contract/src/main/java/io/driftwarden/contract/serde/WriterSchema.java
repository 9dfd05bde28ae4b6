package io.driftwarden.contract.serde;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.RejectReason;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;

/** A version of the event's schema that somebody writes with. */
final class WriterSchema {
    private final int id;
    private final Schema schema;
    private final boolean compatible;
    private final SpecificDatumReader<TrustEvent> reader;

    WriterSchema(int id, Schema schema) {
        this.id = id;
        this.schema = schema;
        this.compatible =
                schema.getFullName().equals(TrustEvent.getClassSchema().getFullName())
                        && SchemaCompatibility.checkReaderWriterCompatibility(TrustEvent.getClassSchema(), schema)
                                        .getType()
                                == SchemaCompatibilityType.COMPATIBLE;
        this.reader = new SpecificDatumReader<>(schema, TrustEvent.getClassSchema());
    }

    /**
     * Reads an event.
     *
     * <p>It is skipped through before it is read: skipping fails where the bytes end, while reading first makes room for
     * whatever length the bytes claim, up to gigabytes.
     */
    TrustEvent read(byte[] value, int offset) throws IOException, EventRejectedException {
        if (!compatible) {
            throw new EventRejectedException(
                    RejectReason.INCOMPATIBLE_SCHEMA, "schema id " + id + " is not a version of the event's schema");
        }
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, null);
        GenericDatumReader.skip(schema, decoder);
        if (!decoder.isEnd()) {
            throw new EventRejectedException(RejectReason.NOT_AVRO, "the value goes on after the event");
        }
        return reader.read(null, DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, decoder));
    }
}
