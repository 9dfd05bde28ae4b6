package io.driftwarden.publisher;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.publisher.spool.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * To the broker, and to disk while it is away. At the first event that the broker does not take, the producer is given up: all that
 * is on its way goes to disk in the order in which it came, and everything newer after it. {@link SpoolDrain} then sends from disk
 * until nothing is left there, and only then are events sent directly again. So the order of one thread's events stays.
 */
final class SpoolingSender implements EventSender {
    private final EventRecords records;
    private final Spool spool;
    private final SpoolDrain drain;
    private final CloudEventJson json = new CloudEventJson();
    private final Set<OnItsWay> onTheirWay = new LinkedHashSet<>();
    private @Nullable Producer<String, TrustEvent> producer;
    private long spooled;
    private long refused;

    /** @param producers makes a producer that gives up soon */
    SpoolingSender(Supplier<Producer<String, TrustEvent>> producers, EventRecords records, Spool spool) {
        this.records = records;
        this.spool = spool;
        this.drain = new SpoolDrain(producers, records, spool, this::drained);
        this.producer = spool.isEmpty() ? producers.get() : null;
        drain.start();
        if (producer == null) {
            drain.wake();
        }
    }

    private record OnItsWay(TrustEvent event, CompletableFuture<Receipt> receipt) {
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other; // the same event may be sent twice
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(receipt);
        }
    }

    @Override
    public CompletionStage<Receipt> send(TrustEvent event) {
        OnItsWay sent = new OnItsWay(event, new CompletableFuture<>());
        Producer<String, TrustEvent> direct;
        Optional<Kept> kept = Optional.empty();
        synchronized (this) {
            direct = producer;
            if (direct == null) {
                kept = keep(sent);
            } else {
                onTheirWay.add(sent);
            }
        }
        if (direct == null) {
            kept.ifPresent(this::settle);
            return sent.receipt();
        }
        try {
            Future<RecordMetadata> unused = direct.send(
                    records.of(event), (metadata, failure) -> answered(direct, sent, metadata, failure)); // tells all
        } catch (KafkaException | IllegalStateException e) { // the latter from a producer that was given up meanwhile
            answered(direct, sent, null, e);
        }
        return sent.receipt();
    }

    private void answered(
            Producer<String, TrustEvent> direct,
            OnItsWay sent,
            @Nullable RecordMetadata metadata,
            @Nullable Exception failure) {
        List<Kept> kept = new ArrayList<>();
        synchronized (this) {
            if (!onTheirWay.contains(sent)) {
                return; // on disk meanwhile
            }
            if (failure == null && metadata != null) {
                onTheirWay.remove(sent);
                sent.receipt().complete(new Receipt(metadata.topic(), metadata.partition(), metadata.offset()));
                return;
            }
            if (failure instanceof RecordTooLargeException || failure instanceof SerializationException) {
                onTheirWay.remove(sent); // the event's fault, not the broker's
                sent.receipt().completeExceptionally(failure);
                return;
            }
            producer = null;
            List<OnItsWay> all = new ArrayList<>(onTheirWay);
            onTheirWay.clear();
            all.forEach(each -> keep(each).ifPresent(kept::add));
        }
        kept.forEach(this::settle); // the first forces all
        drain.giveUp(direct);
    }

    /** An event that stands in a file. */
    private record Kept(OnItsWay sent, long number) {}

    /** Only with the lock. Empty if it is not kept, and whoever sent it knows. */
    private Optional<Kept> keep(OnItsWay sent) {
        try {
            OptionalLong number = spool.append(json.write(sent.event()));
            if (number.isPresent()) {
                spooled++;
                return Optional.of(new Kept(sent, number.getAsLong()));
            }
            refused++;
            sent.receipt().completeExceptionally(new SpoolFullException("Kafka is away, and the spool is full"));
        } catch (IOException | UncheckedIOException e) {
            refused++;
            sent.receipt().completeExceptionally(unwritable(e));
        }
        return Optional.empty();
    }

    /** Without the lock: forcing takes its time, and others' events can be written meanwhile. */
    private void settle(Kept kept) {
        try {
            spool.force(kept.number());
            kept.sent().receipt().complete(Receipt.ON_DISK);
        } catch (IOException e) {
            kept.sent().receipt().completeExceptionally(unwritable(e));
        }
    }

    private static SpoolFullException unwritable(Exception cause) {
        return new SpoolFullException("Kafka is away, and the spool cannot be written: " + cause.getMessage());
    }

    /** Nothing is left on disk: from now on directly, unless something came in between. */
    private synchronized boolean drained(Producer<String, TrustEvent> working) {
        if (!spool.isEmpty()) {
            return false;
        }
        producer = working;
        return true;
    }

    @Override
    public synchronized Optional<SpoolStatus> status() {
        return Optional.of(
                new SpoolStatus(producer == null, spooled, drain.replayed(), refused, drain.rejected(), spool.bytes()));
    }

    @Override
    public void close(Duration timeout) {
        Producer<String, TrustEvent> direct;
        synchronized (this) {
            direct = producer;
        }
        if (direct != null) {
            direct.close(timeout); // what it does not deliver goes to disk
        }
        drain.close();
        try {
            spool.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
