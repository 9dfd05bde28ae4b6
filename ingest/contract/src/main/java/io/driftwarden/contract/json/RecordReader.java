package io.driftwarden.contract.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.driftwarden.contract.event.UnicodeText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object into an Avro record.
 *
 * <p>A value that the field's type cannot hold goes to {@code extra}. One that it can hold but not give back exactly (the
 * number {@code 1.50}, a list with a stray element, text with half a surrogate pair) goes to both: rules see what can be
 * seen, and the JSON form is still what came.
 */
final class RecordReader {
    private final JsonParser in;
    private final char[] source;
    private final RecordShape shape;
    private final SpecificRecordBase record;
    private @Nullable Map<String, String> extra;

    private RecordReader(JsonParser in, char[] source, RecordShape shape, SpecificRecordBase record) {
        this.in = in;
        this.source = source;
        this.shape = shape;
        this.record = record;
    }

    /** Reads the object whose opening brace the parser stands at, to its closing brace. */
    static SpecificRecordBase read(JsonParser in, char[] source, RecordShape shape) throws IOException {
        RecordReader reader = new RecordReader(in, source, shape, shape.create());
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            reader.readField(name);
        }
        return reader.finish();
    }

    /** For objects of which some names need other treatment: the caller passes the rest, one by one. */
    static RecordReader start(JsonParser in, char[] source, RecordShape shape) {
        return new RecordReader(in, source, shape, shape.create());
    }

    SpecificRecordBase record() {
        return record;
    }

    SpecificRecordBase finish() {
        if (extra != null) {
            record.put(shape.extraPosition(), extra);
        }
        return record;
    }

    /** Reads the value that the parser stands at into the field of this name, or into {@code extra}. */
    void readField(String name) throws IOException {
        int start = JsonText.startOfValue(in);
        FieldShape field = shape.field(name);
        boolean exact = field != null && readTyped(field);
        if (!exact) {
            keep(name, JsonText.since(start, in, source));
        }
    }

    private void keep(String name, String text) throws IOException {
        if (UnicodeText.firstUnpairedSurrogate(name) >= 0) {
            throw new JsonParseException(in, "unpaired surrogate in a key");
        }
        if (extra == null) {
            extra = new TreeMap<>();
        }
        extra.put(name, text);
    }

    /** Returns whether the field alone gives the value back as it came. */
    private boolean readTyped(FieldShape field) throws IOException {
        JsonToken token = in.currentToken();
        return switch (field.kind()) {
            case STRING -> token == JsonToken.VALUE_STRING && readString(field.position());
            case LONG -> token == JsonToken.VALUE_NUMBER_INT && readLong(field.position());
            case DOUBLE -> token.isNumeric() && readDouble(field.position());
            case BOOLEAN -> token.isBoolean() && put(field.position(), token == JsonToken.VALUE_TRUE);
            case JSON -> token != JsonToken.VALUE_NULL && readJson(field.position());
            case RECORD -> token == JsonToken.START_OBJECT && put(field.position(), read(in, source, field.record()));
            case STRINGS, RECORDS -> token == JsonToken.START_ARRAY && readList(field);
        };
    }

    private boolean put(int position, Object value) {
        record.put(position, value);
        return true;
    }

    private boolean readJson(int position) throws IOException {
        return put(position, JsonText.since(JsonText.startOfValue(in), in, source));
    }

    private boolean readString(int position) throws IOException {
        String text = in.getText();
        String repaired = UnicodeText.repaired(text);
        put(position, repaired);
        return text.equals(repaired);
    }

    private boolean readLong(int position) throws IOException {
        if (in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return false;
        }
        long value = in.getLongValue();
        put(position, value);
        return in.getText().equals(Long.toString(value));
    }

    private boolean readDouble(int position) throws IOException {
        double value = in.getDoubleValue();
        if (!Double.isFinite(value)) {
            return false;
        }
        put(position, value);
        return in.getText().equals(Double.toString(value));
    }

    private boolean readList(FieldShape field) throws IOException {
        List<Object> values = new ArrayList<>();
        boolean exact = true;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (field.kind() == FieldShape.Kind.RECORDS && in.currentToken() == JsonToken.START_OBJECT) {
                values.add(read(in, source, field.record()));
            } else if (field.kind() == FieldShape.Kind.STRINGS && in.currentToken() == JsonToken.VALUE_STRING) {
                String text = in.getText();
                String repaired = UnicodeText.repaired(text);
                values.add(repaired);
                exact &= text.equals(repaired);
            } else {
                in.skipChildren();
                exact = false;
            }
        }
        put(field.position(), values);
        return exact;
    }
}
