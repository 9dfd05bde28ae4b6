package io.driftwarden.contract.event;

/**
 * A record is not an event. The message is the detail: what is wrong and where, for a person, without any of the payload.
 *
 * <p>It carries no stack trace: bad input is an expected outcome, and whoever sends much of it must not make it dear.
 */
public final class EventRejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    public EventRejectedException(RejectReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    /** Why, as a code. */
    public RejectReason reason() {
        return reason;
    }

    /** Why, for a person. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
