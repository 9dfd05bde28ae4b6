package io.driftwarden.contract.json;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How one Avro field is written in JSON.
 *
 * @param name the same in Avro and in JSON
 * @param position in the Avro record
 * @param item the record, for kinds {@code RECORD} and {@code RECORDS}
 */
record FieldShape(String name, int position, Kind kind, @Nullable RecordShape item) {

    enum Kind {
        STRING,
        LONG,
        DOUBLE,
        BOOLEAN,
        /** A string that holds JSON text: any value. */
        JSON,
        RECORD,
        STRINGS,
        RECORDS
    }

    /** The record of kinds {@code RECORD} and {@code RECORDS}. */
    RecordShape record() {
        if (item == null) {
            throw new IllegalStateException(name + " holds no record");
        }
        return item;
    }

    static FieldShape of(Schema.Field field) {
        Schema schema = nonNull(field.schema());
        return switch (schema.getType()) {
            case STRING ->
                new FieldShape(
                        field.name(),
                        field.pos(),
                        "true".equals(field.getProp("json")) ? Kind.JSON : Kind.STRING,
                        null);
            case LONG -> new FieldShape(field.name(), field.pos(), Kind.LONG, null);
            case DOUBLE -> new FieldShape(field.name(), field.pos(), Kind.DOUBLE, null);
            case BOOLEAN -> new FieldShape(field.name(), field.pos(), Kind.BOOLEAN, null);
            case RECORD -> new FieldShape(field.name(), field.pos(), Kind.RECORD, RecordShape.ofData(schema));
            case ARRAY -> ofArray(field, schema.getElementType());
            default -> throw new IllegalStateException("no JSON form for " + field.name() + ": " + schema);
        };
    }

    private static FieldShape ofArray(Schema.Field field, Schema element) {
        return element.getType() == Schema.Type.RECORD
                ? new FieldShape(field.name(), field.pos(), Kind.RECORDS, RecordShape.ofData(element))
                : new FieldShape(field.name(), field.pos(), Kind.STRINGS, null);
    }

    private static Schema nonNull(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream()
                        .filter(branch -> branch.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow()
                : schema;
    }
}
