package io.driftwarden.publisher;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.publisher.spool.Spool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.MetadataRecoveryStrategy;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Makes the Kafka clients of a publisher, with the settings that its promises rest on. */
final class KafkaClients {
    private static final int SPOOL_AFTER_MILLIS = 5_000; // without an answer of the broker

    private final PublisherConfig config;
    private final ContractSerdes serdes;

    KafkaClients(PublisherConfig config) {
        this.config = config;
        this.serdes = new ContractSerdes(config.kafka());
    }

    TrustPublisher open() {
        Serializer<TrustEvent> events = serdes.events().serializer();
        registerSchema(events);
        ReplyAddress address = new ReplyAddress(ThreadLocalRandom.current().nextInt());
        TrustPublisher publisher = new TrustPublisher(
                config,
                sender(events, address),
                address,
                consumer("read_uncommitted", serdes.verdicts().deserializer()),
                consumer("read_uncommitted", serdes.commands().deserializer()));
        try {
            publisher.begin().toCompletableFuture().get(config.startTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return publisher;
        } catch (ExecutionException e) {
            publisher.close();
            throw new IllegalStateException("Kafka cannot be read: " + rootMessage(e), e);
        } catch (TimeoutException e) {
            publisher.close();
            throw new IllegalStateException(
                    "no answer from Kafka at " + config.kafka().get("bootstrap.servers") + " within "
                            + config.startTimeout().toSeconds() + " s",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            publisher.close();
            throw new IllegalStateException("interrupted while connecting", e);
        }
    }

    /** The registry is asked now, where it may take its time, and not while somebody waits for a decision. */
    private void registerSchema(Serializer<TrustEvent> events) {
        try {
            events.serialize(
                    Topics.EVENTS,
                    TrustEvent.newBuilder()
                            .setId("")
                            .setSource("")
                            .setType("")
                            .setTime("")
                            .setSubject("")
                            .build());
        } catch (KafkaException e) {
            throw new IllegalStateException(
                    "the schema registry at " + config.kafka().get("schema.registry.url")
                            + " does not take the schema of events: " + rootMessage(e),
                    e);
        }
    }

    /** What a person can act on; what wraps it only repeats where it was met. */
    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    private EventSender sender(Serializer<TrustEvent> events, ReplyAddress address) {
        EventRecords records = new EventRecords(address);
        Optional<Path> folder = config.outage().folder();
        if (folder.isEmpty()) {
            return new DirectSender(producer(events, patient()), records);
        }
        Map<String, Object> impatient = new HashMap<>(config.kafka());
        impatient.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, SPOOL_AFTER_MILLIS);
        impatient.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, SPOOL_AFTER_MILLIS / 2);
        // A producer that is given up closes its serializer, and the next one needs it.
        Serializer<TrustEvent> lasting = (topic, event) -> events.serialize(topic, event);
        try {
            return new SpoolingSender(
                    () -> producer(lasting, impatient),
                    records,
                    Spool.open(folder.get(), config.outage().maxBytes()));
        } catch (IOException e) {
            throw new IllegalStateException("the spool cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Kafka's own default forgets all metadata once no broker is left ({@code rebootstrap}, KIP-899); sending would then block and
     * fail, and what should wait in memory would be lost.
     */
    private Map<String, Object> patient() {
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.putIfAbsent(CommonClientConfigs.METADATA_RECOVERY_STRATEGY_CONFIG, MetadataRecoveryStrategy.NONE.name);
        return settings;
    }

    private static Producer<String, TrustEvent> producer(Serializer<TrustEvent> events, Map<String, Object> clients) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);
        // Kafka waits 5 ms for more records; here somebody waits for a verdict on this one.
        settings.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new KafkaProducer<>(settings, new StringSerializer(), events);
    }

    private <V> Consumer<String, @Nullable V> consumer(String isolation, Deserializer<V> values) {
        Map<String, Object> settings = new HashMap<>(config.kafka());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), values);
    }
}
