package io.driftwarden.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.event.EventRejectedException;

/**
 * Why one event of a request cannot be taken.
 *
 * @param place which event: {@code event}, {@code element 3} of a batch (from 0), {@code line 4} of JSON Lines (from 1)
 * @param reason a code, such as {@code missing_subject}
 * @param detail which field, and what is wrong with it
 */
public record EventError(String place, String reason, String detail) {
    /** Of an event that was refused. */
    public static EventError of(String place, EventRejectedException refused) {
        return new EventError(place, refused.reason().code(), refused.detail());
    }

    ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("place", place)
                .put("reason", reason)
                .put("detail", detail);
    }
}
