package io.driftwarden.deploy.e2e;

import static org.awaitility.Awaitility.await;

import io.driftwarden.contract.serde.ContractSerdes;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;

/** A broker and a registry with the detector's topics, in this process; and the clients that tests use with them. */
final class Platform implements AutoCloseable {
    static final int PARTITIONS = 4;
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final SchemaRegistryServer registry;
    private volatile EmbeddedKafka kafka;

    private Platform(Path folder, EmbeddedKafka kafka, SchemaRegistryServer registry) {
        this.folder = folder;
        this.kafka = kafka;
        this.registry = registry;
    }

    static Platform start(Path folder) {
        EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        SchemaRegistryServer registry = SchemaRegistryServer.start(folder.resolve("registry"), 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            TopicCreation.ensure(admin, TopicSettings.of(PARTITIONS, (short) 1));
        }
        return new Platform(folder, kafka, registry);
    }

    /** Starts an instance of the one application, with exactly-once processing, and waits until it judges. */
    Detector detector(String instance, RulePack rules) {
        return detector(instance, rules, Map.of());
    }

    Detector detector(String instance, RulePack rules, Map<String, String> kafkaSettings) {
        DetectorSettings settings = new DetectorSettings(
                "detector-under-test",
                kafka.bootstrapServers(),
                folder.resolve("state-" + instance),
                true,
                Duration.ofMillis(100),
                2,
                0,
                1,
                StoreSettings.DURABLE,
                Retention.DEFAULT,
                Map.of("schema.registry.url", registry.url()),
                kafkaSettings);
        Detector detector = Detector.start(settings, QuerySettings.LOOPBACK, rules, Policies.DEFAULT);
        await().atMost(PATIENCE).until(() -> detector.state() == KafkaStreams.State.RUNNING);
        return detector;
    }

    /** The broker goes away, until it is {@link #brokerBack back}. */
    void brokerAway() {
        kafka.close();
    }

    /** The broker is back where it was, with all that it had. */
    void brokerBack() {
        String address = kafka.bootstrapServers();
        kafka = EmbeddedKafka.start(
                folder.resolve("kafka"), Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
    }

    TrustPublisher publisher() {
        return TrustPublisher.open(PublisherConfig.of(clients()));
    }

    CommittedOutputs outputs() {
        return new CommittedOutputs(clients());
    }

    ContractSerdes serdes() {
        return new ContractSerdes(clients());
    }

    Map<String, Object> clients() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers(), "schema.registry.url", registry.url());
    }

    @Override
    public void close() {
        registry.close();
        kafka.close();
    }
}
