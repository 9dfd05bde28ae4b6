package io.driftwarden.contract.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;

/** Writes an Avro record as a JSON object: the fields in the order of the schema, then what the schema does not know. */
final class RecordWriter {
    private final JsonGenerator out;

    RecordWriter(JsonGenerator out) {
        this.out = out;
    }

    void writeObject(SpecificRecordBase value, RecordShape shape) throws IOException {
        out.writeStartObject();
        writeFields(value, shape);
        out.writeEndObject();
    }

    /** Writes the fields into an object that is open already. What {@code extra} holds of a field is its exact form. */
    void writeFields(SpecificRecordBase value, RecordShape shape) throws IOException {
        Map<String, String> extra = shape.extra(value);
        for (FieldShape field : shape.fields()) {
            Object held = value.get(field.position());
            String exact = extra.get(field.name());
            if (exact != null) {
                writeText(field.name(), exact);
            } else if (held != null) {
                out.writeFieldName(field.name());
                writeValue(field, held);
            }
        }
        for (Map.Entry<String, String> unknown : new TreeMap<>(extra).entrySet()) {
            if (shape.field(unknown.getKey()) == null) {
                writeText(unknown.getKey(), unknown.getValue());
            }
        }
    }

    void writeText(String name, String json) throws IOException {
        out.writeFieldName(name);
        out.writeRawValue(JsonText.compact(json));
    }

    private void writeValue(FieldShape field, Object held) throws IOException {
        switch (field.kind()) {
            case STRING -> out.writeString((String) held);
            case LONG -> out.writeNumber((long) held);
            case DOUBLE -> out.writeNumber(Double.toString((double) held));
            case BOOLEAN -> out.writeBoolean((boolean) held);
            case JSON -> out.writeRawValue(JsonText.compact((String) held));
            case RECORD -> writeObject((SpecificRecordBase) held, field.record());
            case STRINGS, RECORDS -> writeList(field, (Collection<?>) held);
        }
    }

    private void writeList(FieldShape field, Collection<?> held) throws IOException {
        out.writeStartArray();
        for (Object item : held) {
            if (item instanceof SpecificRecordBase child) {
                writeObject(child, field.record());
            } else {
                out.writeString((String) item);
            }
        }
        out.writeEndArray();
    }
}
