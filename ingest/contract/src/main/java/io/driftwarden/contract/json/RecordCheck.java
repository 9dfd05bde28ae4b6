package io.driftwarden.contract.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.RejectReason;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecordBase;

/** Checks that a record which did not come from JSON can be written as JSON: its JSON texts are, its numbers are finite. */
final class RecordCheck {
    /** By the nesting of the text in the event, so that what passes here can be read back. */
    private final List<JsonFactory> factories;

    RecordCheck(int maxDepth) {
        factories = IntStream.rangeClosed(0, JsonLimits.EVENT_DEPTH)
                .mapToObj(depth -> JsonText.factory(maxDepth - depth))
                .toList();
    }

    void check(SpecificRecordBase value, RecordShape shape, String path, int depth) throws EventRejectedException {
        for (FieldShape field : shape.fields()) {
            Object held = value.get(field.position());
            if (held != null) {
                checkValue(field, held, path + "." + field.name(), depth);
            }
        }
        for (Map.Entry<String, String> unknown : shape.extra(value).entrySet()) {
            checkText(unknown.getValue(), path, depth);
        }
    }

    void checkText(String json, String path, int depth) throws EventRejectedException {
        try {
            JsonText.requireOneValue(factories.get(depth), json);
        } catch (StreamConstraintsException e) {
            throw new EventRejectedException(
                    JsonRejection.of(e).reason(), path + " does not hold one JSON value within the limits");
        } catch (IOException e) {
            throw new EventRejectedException(RejectReason.INVALID_DATA, path + " does not hold one JSON value");
        }
    }

    private void checkValue(FieldShape field, Object held, String path, int depth) throws EventRejectedException {
        switch (field.kind()) {
            case JSON -> checkText((String) held, path, depth);
            case DOUBLE -> {
                if (!Double.isFinite((double) held)) {
                    throw new EventRejectedException(RejectReason.INVALID_DATA, path + " is not a finite number");
                }
            }
            case RECORD -> check((SpecificRecordBase) held, field.record(), path, depth + 1);
            case RECORDS -> {
                for (Object item : (Collection<?>) held) {
                    check((SpecificRecordBase) item, field.record(), path + "[]", depth + 2);
                }
            }
            default -> {}
        }
    }
}
