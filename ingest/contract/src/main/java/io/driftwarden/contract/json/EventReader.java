package io.driftwarden.contract.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.EventType;
import io.driftwarden.contract.event.RejectReason;
import io.driftwarden.contract.event.UnicodeText;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one event from its JSON text. */
final class EventReader {
    private static final int DATA_JSON =
            TrustEvent.getClassSchema().getField("data_json").pos();

    private final JsonFactory factory;
    private final char[] source;
    private @Nullable String type;

    EventReader(JsonFactory factory, char[] source) {
        this.factory = factory;
        this.source = source;
    }

    TrustEvent read() throws IOException, EventRejectedException {
        try (JsonParser in = factory.createParser(source)) {
            JsonToken first = in.nextToken();
            if (first == null) {
                throw new JsonParseException(in, "empty");
            }
            if (first != JsonToken.START_OBJECT) {
                throw new EventRejectedException(RejectReason.NOT_AN_OBJECT, "an event is a JSON object");
            }
            TrustEvent event = readObject(in);
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "more than one value");
            }
            return event;
        }
    }

    private TrustEvent readObject(JsonParser in) throws IOException, EventRejectedException {
        RecordReader attributes = RecordReader.start(in, source, RecordShape.ENVELOPE);
        TrustEvent event = (TrustEvent) attributes.record();
        String postponed = null;
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals("data")) {
                if (type == null) {
                    postponed = JsonText.since(JsonText.startOfValue(in), in, source);
                } else {
                    readData(in, source, type, event);
                }
            } else if (name.equals("specversion")) {
                requireVersion(in);
            } else {
                readAttribute(in, name, attributes);
            }
        }
        if (postponed != null) {
            char[] data = postponed.toCharArray();
            try (JsonParser again = factory.createParser(data)) {
                again.nextToken();
                readData(again, data, type == null ? "" : type, event);
            }
        }
        attributes.finish();
        return event;
    }

    private void readAttribute(JsonParser in, String name, RecordReader attributes)
            throws IOException, EventRejectedException {
        boolean isText = in.currentToken() == JsonToken.VALUE_STRING;
        if (Envelope.IDENTITY.contains(name) && in.currentToken() != JsonToken.VALUE_NULL) {
            if (!isText || UnicodeText.firstUnpairedSurrogate(in.getText()) >= 0) {
                throw new EventRejectedException(RejectReason.INVALID_ATTRIBUTE, name + " is not a Unicode string");
            }
        }
        if (name.equals("type") && isText) {
            type = in.getText();
        }
        attributes.readField(name);
    }

    private static void requireVersion(JsonParser in) throws IOException, EventRejectedException {
        if (in.currentToken() != JsonToken.VALUE_STRING || !in.getText().equals("1.0")) {
            throw new EventRejectedException(RejectReason.WRONG_SPECVERSION, "specversion is not \"1.0\"");
        }
    }

    private static void readData(JsonParser in, char[] source, String type, TrustEvent event) throws IOException {
        Optional<EventType> known = EventType.of(type);
        if (known.isPresent() && in.currentToken() == JsonToken.START_OBJECT) {
            FieldShape field = RecordShape.data(known.get());
            event.put(field.position(), RecordReader.read(in, source, field.record()));
        } else {
            event.put(DATA_JSON, JsonText.since(JsonText.startOfValue(in), in, source));
        }
    }
}
