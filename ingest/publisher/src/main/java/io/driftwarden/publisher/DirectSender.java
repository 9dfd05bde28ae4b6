package io.driftwarden.publisher;

import io.driftwarden.contract.TrustEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Straight to the broker, through the producer's memory. */
final class DirectSender implements EventSender {
    private final Producer<String, TrustEvent> producer;
    private final EventRecords records;

    DirectSender(Producer<String, TrustEvent> producer, EventRecords records) {
        this.producer = producer;
        this.records = records;
    }

    @Override
    public CompletionStage<Receipt> send(TrustEvent event) {
        CompletableFuture<Receipt> receipt = new CompletableFuture<>();
        try {
            Future<RecordMetadata> unused = producer.send(records.of(event), (metadata, failure) -> {
                if (failure == null) {
                    receipt.complete(new Receipt(metadata.topic(), metadata.partition(), metadata.offset()));
                } else {
                    receipt.completeExceptionally(failure);
                }
            }); // the callback learns what this future would
        } catch (KafkaException e) {
            receipt.completeExceptionally(e);
        }
        return receipt;
    }

    @Override
    public Optional<SpoolStatus> status() {
        return Optional.empty();
    }

    @Override
    public void close(Duration timeout) {
        producer.close(timeout);
    }
}
