package io.driftwarden.contract.event;

import java.util.Locale;

/** Why a record is not an event: the closed list of codes that dead letters, problem details and metrics carry. */
public enum RejectReason {
    /** Not JSON, not UTF-8, or more than one JSON value. */
    NOT_JSON,
    /** JSON, but not an object. */
    NOT_AN_OBJECT,
    /** Nested deeper than the stated bound. */
    TOO_DEEP,
    /** The record, or one of its names, numbers or attributes, is longer than the stated bound. */
    TOO_LONG,
    /** An object has the same key twice: two readers could see two different events. */
    DUPLICATE_KEY,
    /** {@code specversion} is not {@code 1.0}. */
    WRONG_SPECVERSION,
    MISSING_ID,
    MISSING_SOURCE,
    MISSING_TYPE,
    MISSING_TIME,
    MISSING_SUBJECT,
    /** A required attribute or the tenant is not a string, or holds control characters. */
    INVALID_ATTRIBUTE,
    /** {@code time} is not an RFC 3339 timestamp. */
    TIME_NOT_RFC3339,
    /** {@code time} lies outside the accepted years; one such event would move every window behind it. */
    TIME_OUT_OF_RANGE,
    /** The data is of another kind than the type names, or a field that holds JSON text holds something else. */
    INVALID_DATA,
    /** No value: a tombstone, which means nothing on a topic of events. */
    EMPTY_VALUE,
    /** Not a magic byte, a four-byte schema id and a body. */
    NOT_CONFLUENT_WIRE_FORMAT,
    /** The registry does not know the schema id. */
    UNKNOWN_SCHEMA_ID,
    /** The writer's schema is of another record, or cannot be resolved to ours. */
    INCOMPATIBLE_SCHEMA,
    /** The body is not what its schema says: truncated, for example. */
    NOT_AVRO;

    /** The code as it is written, such as {@code missing_subject}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
