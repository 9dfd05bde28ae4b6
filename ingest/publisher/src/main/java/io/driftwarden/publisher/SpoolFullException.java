package io.driftwarden.publisher;

import org.apache.kafka.common.KafkaException;

/** Kafka is away, and the spool has no room for the event, or cannot be written. */
public final class SpoolFullException extends KafkaException {
    private static final long serialVersionUID = 1L;

    SpoolFullException(String message) {
        super(message);
    }
}
