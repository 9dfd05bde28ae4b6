package io.driftwarden.contract.event;

import static io.driftwarden.contract.event.RejectReason.INVALID_ATTRIBUTE;
import static io.driftwarden.contract.event.RejectReason.MISSING_ID;
import static io.driftwarden.contract.event.RejectReason.MISSING_SOURCE;
import static io.driftwarden.contract.event.RejectReason.MISSING_SUBJECT;
import static io.driftwarden.contract.event.RejectReason.MISSING_TIME;
import static io.driftwarden.contract.event.RejectReason.MISSING_TYPE;
import static io.driftwarden.contract.event.RejectReason.TOO_LONG;

import io.driftwarden.contract.TrustEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every event must say about itself, whichever form it came in. */
public final class Envelope {
    /** The tenant of events that name none. */
    public static final String DEFAULT_TENANT = "default";

    /** Attributes that decide where an event belongs; they are never taken from {@code extensions}. */
    public static final Set<String> IDENTITY = Set.of("id", "source", "type", "time", "subject", "tenant");

    private Envelope() {}

    /** The tenant of the event. */
    public static String tenant(TrustEvent event) {
        return event.getTenant().orElse(DEFAULT_TENANT);
    }

    /**
     * Checks the required attributes and the tenant: present, not blank, free of control characters (CloudEvents 1.0
     * section 3.1), and of at most {@code maxLength} characters.
     *
     * @return the event's time in microseconds since the epoch
     */
    public static long check(TrustEvent event, int maxLength) throws EventRejectedException {
        check("id", event.getId(), MISSING_ID, maxLength);
        check("source", event.getSource(), MISSING_SOURCE, maxLength);
        check("type", event.getType(), MISSING_TYPE, maxLength);
        check("time", event.getTime(), MISSING_TIME, maxLength);
        check("subject", event.getSubject(), MISSING_SUBJECT, maxLength);
        if (event.getTenant().isPresent()) {
            check("tenant", event.getTenant().get(), INVALID_ATTRIBUTE, maxLength);
        }
        return EventTime.micros(event.getTime());
    }

    private static void check(String name, @Nullable String value, RejectReason missing, int maxLength)
            throws EventRejectedException {
        if (value == null || value.isBlank()) {
            throw new EventRejectedException(missing, name + " is missing or blank");
        }
        if (value.length() > maxLength) {
            throw new EventRejectedException(TOO_LONG, name + " has more than " + maxLength + " characters");
        }
        if (UnicodeText.firstUnpairedSurrogate(value) >= 0) {
            throw new EventRejectedException(INVALID_ATTRIBUTE, name + " has an unpaired surrogate");
        }
        for (int i = 0; i < value.length(); i++) {
            if (Character.isISOControl(value.charAt(i))) {
                throw new EventRejectedException(INVALID_ATTRIBUTE, name + " has a control character at index " + i);
            }
        }
    }
}
