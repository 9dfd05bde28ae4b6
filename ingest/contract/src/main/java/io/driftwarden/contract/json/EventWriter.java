package io.driftwarden.contract.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventType;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/** Writes one checked event as JSON text on one line. */
final class EventWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private EventWriter() {}

    static String write(TrustEvent event) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(text)) {
            RecordWriter records = new RecordWriter(out);
            out.writeStartObject();
            out.writeStringField("specversion", "1.0");
            records.writeFields(event, RecordShape.ENVELOPE);
            writeData(event, out, records);
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeData(TrustEvent event, JsonGenerator out, RecordWriter records) throws IOException {
        Optional<String> json = event.getDataJson();
        if (json.isPresent()) {
            records.writeText("data", json.get());
            return;
        }
        Optional<EventType> type = EventType.of(event.getType());
        if (type.isPresent()) {
            FieldShape field = RecordShape.data(type.get());
            if (event.get(field.position()) instanceof SpecificRecordBase data) {
                out.writeFieldName("data");
                records.writeObject(data, field.record());
            }
        }
    }
}
