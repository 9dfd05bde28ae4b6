package io.driftwarden.contract.json;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** How an Avro record is written as a JSON object; derived once from the schema, so that a new field needs no code. */
final class RecordShape {
    /** The envelope: {@code TrustEvent} without its data. Names it does not know are extension attributes. */
    static final RecordShape ENVELOPE = ofEnvelope();

    private static final Map<EventType, FieldShape> DATA = dataFields();

    private final Schema schema;
    private final List<FieldShape> fields;
    private final Map<String, FieldShape> byName = new HashMap<>();
    private final int extraPosition;

    private RecordShape(Schema schema, List<FieldShape> fields, String extra) {
        this.schema = schema;
        this.fields = List.copyOf(fields);
        this.fields.forEach(field -> byName.put(field.name(), field));
        this.extraPosition = schema.getField(extra).pos();
    }

    static RecordShape ofData(Schema schema) {
        List<FieldShape> fields = schema.getFields().stream()
                .filter(field -> !field.name().equals("extra"))
                .map(FieldShape::of)
                .toList();
        return new RecordShape(schema, fields, "extra");
    }

    /** The field of the envelope that holds data of this type. */
    static FieldShape data(EventType type) {
        FieldShape field = DATA.get(type);
        if (field == null) {
            throw new IllegalStateException("no data record for " + type);
        }
        return field;
    }

    SpecificRecordBase create() {
        SpecificRecordBase created = (SpecificRecordBase) SpecificData.get().newRecord(null, schema);
        created.put(extraPosition, Map.of());
        return created;
    }

    List<FieldShape> fields() {
        return fields;
    }

    @Nullable
    FieldShape field(String name) {
        return byName.get(name);
    }

    int extraPosition() {
        return extraPosition;
    }

    /** Unknown and inexact fields of a record of this shape, by name, as JSON text. */
    @SuppressWarnings("unchecked") // the schema says map of string
    Map<String, String> extra(SpecificRecordBase value) {
        return (Map<String, String>) value.get(extraPosition);
    }

    private static RecordShape ofEnvelope() {
        List<FieldShape> attributes = new ArrayList<>();
        for (Schema.Field field : TrustEvent.getClassSchema().getFields()) {
            if (field.name().equals("extensions")) {
                break;
            }
            attributes.add(FieldShape.of(field));
        }
        return new RecordShape(TrustEvent.getClassSchema(), attributes, "extensions");
    }

    private static Map<EventType, FieldShape> dataFields() {
        Map<EventType, FieldShape> fields = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            fields.put(type, FieldShape.of(TrustEvent.getClassSchema().getField(type.dataField())));
        }
        return fields;
    }
}
