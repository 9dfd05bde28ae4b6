package io.driftwarden.publisher;

import io.driftwarden.contract.TrustEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Brings events to the broker, or somewhere safe. Thread-safe. */
interface EventSender {
    /** The event's receipt; fails with a {@link org.apache.kafka.common.KafkaException} if it is not safe anywhere. */
    CompletionStage<Receipt> send(TrustEvent event);

    /** Empty if there is no spool. */
    Optional<SpoolStatus> status();

    /** Sends what is buffered, for so long at most. */
    void close(Duration timeout);
}
