package io.driftwarden.deploy.replay.input;

import org.apache.kafka.common.utils.Bytes;

/** A line, parsed. */
public sealed interface Input {

    Place place();

    /**
     * An event, as a publisher would write it to Kafka.
     *
     * @param time microseconds since the epoch
     * @param key of the record: the session
     * @param value of the record: Avro in Confluent's wire format
     * @param server key of the server that the event tells all sessions of; empty if of none
     */
    record Event(Place place, long time, Bytes key, Bytes value, Bytes server) implements Input {}

    /**
     * A line that is no event.
     *
     * @param reason code, such as {@code not_json}
     * @param detail for a person, without any of the payload
     * @param bytes length of the line
     */
    record Rejected(Place place, String reason, String detail, long bytes) implements Input {}
}
