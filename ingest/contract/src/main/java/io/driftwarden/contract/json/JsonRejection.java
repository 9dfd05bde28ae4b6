package io.driftwarden.contract.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.RejectReason;
import java.io.IOException;

/** Says what the parser found without quoting it: its own messages repeat the payload. */
final class JsonRejection {
    private JsonRejection() {}

    static EventRejectedException of(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        String where = where(failure);
        if (failure instanceof StreamConstraintsException) {
            return message.contains("nesting depth")
                    ? new EventRejectedException(RejectReason.TOO_DEEP, "nested too deep" + where)
                    : new EventRejectedException(RejectReason.TOO_LONG, "a key or number is too long" + where);
        }
        return message.startsWith("Duplicate ")
                ? new EventRejectedException(RejectReason.DUPLICATE_KEY, "an object has the same key twice" + where)
                : new EventRejectedException(RejectReason.NOT_JSON, "not valid JSON" + where);
    }

    private static String where(IOException failure) {
        JsonLocation location = failure instanceof JsonProcessingException parsing ? parsing.getLocation() : null;
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
