package io.driftwarden.engine.baseline;

import io.driftwarden.engine.value.CanonicalValue;
import java.util.Locale;

/** To what kind of place data goes; of several, a call belongs to the first in this order. */
public enum DestinationClass {
    /** A bank account or a telephone. */
    ACCOUNT,
    MAILBOX,
    /** A host that anybody may reach, or a name of which nobody knows where it leads. */
    PUBLIC,
    /** A host of this machine or of a private network. */
    INTERNAL,
    /** Nobody said where to. */
    NONE;

    /** The class of the value; {@link #NONE} where it is no destination on a network or among people. */
    public static DestinationClass of(CanonicalValue value) {
        return switch (value.kind()) {
            case EMAIL -> MAILBOX;
            case IBAN, ACCOUNT, PHONE -> ACCOUNT;
            case URL, HOST, IP -> value.addressClass().internal() ? INTERNAL : PUBLIC;
            case PATH, RESOURCE -> NONE;
        };
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
