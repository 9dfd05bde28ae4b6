package io.driftwarden.deploy.local;

import io.driftwarden.deploy.console.Closing;
import io.driftwarden.deploy.embedded.EmbeddedKafka;
import io.driftwarden.deploy.registry.SchemaRegistryServer;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.publisher.PublisherConfig;
import io.driftwarden.publisher.TrustPublisher;
import io.driftwarden.rules.RulePack;
import io.driftwarden.topology.Detector;
import io.driftwarden.topology.DetectorSettings;
import io.driftwarden.topology.TopicCreation;
import io.driftwarden.topology.TopicSettings;
import io.driftwarden.topology.query.QuerySettings;
import io.driftwarden.topology.store.Retention;
import io.driftwarden.topology.store.StoreSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Broker, registry, detector, query API and HTTP intake in this process, on loopback. What they keep is in one folder and
 * is there again after a restart. Safe for use by several threads.
 */
public final class LocalStack implements AutoCloseable {

    /** One broker needs no more; each costs start-up time. */
    private static final int PARTITIONS = 2;

    private final Closing closing;
    private final Addresses addresses;
    private final Detector detector;
    private final TrustPublisher publisher;

    private LocalStack(Closing closing, Addresses addresses, Detector detector, TrustPublisher publisher) {
        this.closing = closing;
        this.addresses = addresses;
        this.detector = detector;
        this.publisher = publisher;
    }

    /**
     * Starts everything, and returns when events are taken; they are judged once {@link #ready} completes.
     *
     * @param rules loads the rules; called once, while the broker starts
     * @throws io.driftwarden.deploy.embedded.EmbeddedStartException when a port is taken or the folder is in use
     */
    public static LocalStack start(LocalSettings settings, Supplier<RulePack> rules) {
        Closing closing = new Closing();
        try {
            return start(settings, rules, closing);
        } catch (RuntimeException e) {
            closing.close();
            throw Starting.explained(e);
        }
    }

    private static LocalStack start(LocalSettings settings, Supplier<RulePack> rules, Closing closing) {
        CompletableFuture<RulePack> loading = CompletableFuture.supplyAsync(rules);
        EmbeddedKafka kafka = closing.add(EmbeddedKafka.start(settings.kafka(), settings.kafkaPort()));
        SchemaRegistryServer registry = closing.add(Starting.on(
                "the registry",
                settings.registryPort(),
                port -> SchemaRegistryServer.start(settings.registry(), port)));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            TopicCreation.ensure(admin, TopicSettings.of(PARTITIONS, (short) 1));
        }
        RulePack pack = loading.join();
        Detector detector = closing.add(Starting.on(
                "the query API",
                settings.queryPort(),
                port -> Detector.start(
                        detectorSettings(settings, kafka, registry),
                        new QuerySettings("127.0.0.1", port, Optional.empty()),
                        pack,
                        Policies.DEFAULT)));
        TrustPublisher publisher = closing.add(TrustPublisher.open(PublisherConfig.of(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "schema.registry.url", registry.url()))));
        IntakeServer intake = closing.add(
                Starting.on("the event intake", settings.intakePort(), port -> IntakeServer.start(publisher, port)));
        Addresses addresses =
                new Addresses(kafka.bootstrapServers(), registry.url(), detector.queryUrl(), intake.url());
        return new LocalStack(closing, addresses, detector, publisher);
    }

    private static DetectorSettings detectorSettings(
            LocalSettings settings, EmbeddedKafka kafka, SchemaRegistryServer registry) {
        return new DetectorSettings(
                DetectorSettings.APPLICATION_ID,
                kafka.bootstrapServers(),
                settings.state(),
                true,
                Duration.ofMillis(100),
                1,
                0,
                1,
                StoreSettings.DURABLE,
                Retention.DEFAULT,
                Map.of("schema.registry.url", registry.url()),
                Map.of());
    }

    /** Where everything is reached. */
    public Addresses addresses() {
        return addresses;
    }

    /** For publishing from within this process. */
    public TrustPublisher publisher() {
        return publisher;
    }

    /** Completes when events are judged; fails if the detector stops before. */
    public CompletionStage<Void> ready() {
        return Readiness.of(detector);
    }

    /** Completes when the detector has stopped, by itself or because this was closed. */
    public CompletionStage<KafkaStreams.State> stopped() {
        return detector.stopped();
    }

    /** Stops everything, in the order in which it came up, reversed. */
    @Override
    public void close() {
        closing.close();
    }
}
