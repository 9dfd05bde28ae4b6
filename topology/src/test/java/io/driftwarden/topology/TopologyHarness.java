package io.driftwarden.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.FleetBaseline;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.contract.kafka.ReplyPartition;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.capability.DefinitionComparison;
import io.driftwarden.engine.capability.ToolDefinitions;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.engine.server.ServerWatch;
import io.driftwarden.engine.text.TextScanner;
import io.driftwarden.engine.vocabulary.AuthorityVocabulary;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.process.DetectorParts;
import io.driftwarden.topology.store.NativeMemory;
import io.driftwarden.topology.store.Retention;
import io.driftwarden.topology.store.StoreNames;
import io.driftwarden.topology.store.StoreSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The real topology on a test driver, with a registry in memory. */
public final class TopologyHarness implements AutoCloseable {
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final NativeMemory memory = new NativeMemory(16 << 20);
    private final ContractSerdes serdes;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> input;
    private final TestInputTopic<byte[], byte[]> policies;

    private TopologyHarness(Path folder, Supplier<TrustEngine> engines, Retention retention, StoreSettings stores) {
        String registry = "mock://" + folder.toAbsolutePath();
        DetectorSettings settings = DetectorSettings.of("unused:9092", registry, folder);
        serdes = new ContractSerdes(settings.registry());
        DetectorParts parts = new DetectorParts(
                engines,
                Policies.DEFAULT,
                Map.of(),
                servers(),
                serdes,
                serdes.eventDecoder(JsonLimits.DEFAULT),
                retention,
                stores.cachedBytes(),
                new DetectorMetrics(meters));
        Properties properties = StreamsProperties.of(settings, parts, Optional.empty());
        properties.put(NativeMemory.CONFIG, memory);
        driver = new TopologyTestDriver(DetectorTopology.build(parts, stores), properties);
        input = driver.createInputTopic(Topics.EVENTS, new ByteArraySerializer(), new ByteArraySerializer());
        policies = driver.createInputTopic(Topics.POLICIES, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static ServerWatch servers() {
        return new ServerWatch(
                new ToolDefinitions(),
                new DefinitionComparison(AuthorityVocabulary.bundled(), new TextScanner(List.of())));
    }

    /** With stores in memory. */
    public static TopologyHarness open(Path folder) {
        return new TopologyHarness(folder, Scripted::engine, Retention.DEFAULT, StoreSettings.IN_MEMORY);
    }

    /** With other engines than the scripted one. */
    static TopologyHarness withEngines(Path folder, Supplier<TrustEngine> engines) {
        return new TopologyHarness(folder, engines, Retention.DEFAULT, StoreSettings.IN_MEMORY);
    }

    /** With stores on disk, as in production. */
    static TopologyHarness durable(Path folder, Retention retention) {
        return new TopologyHarness(folder, Scripted::engine, retention, StoreSettings.DURABLE);
    }

    public void send(TrustEvent... events) {
        for (TrustEvent event : events) {
            send(event.getSubject().getBytes(UTF_8), bytes(event));
        }
    }

    void send(byte @Nullable [] key, byte @Nullable [] value) {
        input.pipeInput(new TestRecord<>(key, value, Instant.ofEpochMilli(1_000)));
    }

    /** As a detector of another version lets it into force. */
    void sendActivePolicy(String tenant, String text) {
        driver.createInputTopic(Topics.ACTIVE_POLICIES, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(tenant.getBytes(UTF_8), text.getBytes(UTF_8), Instant.ofEpochMilli(1_000)));
    }

    /** @param text null to take the tenant's policy away */
    void sendPolicy(String tenant, @Nullable String text) {
        policies.pipeInput(new TestRecord<>(
                tenant.getBytes(UTF_8), text == null ? null : text.getBytes(UTF_8), Instant.ofEpochMilli(1_000)));
    }

    void sendTraced(TrustEvent event, byte[] traceparent) {
        Headers headers = new RecordHeaders().add("traceparent", traceparent);
        input.pipeInput(new TestRecord<>(
                event.getSubject().getBytes(UTF_8), bytes(event), headers, Instant.ofEpochMilli(1_000)));
    }

    /** As a publisher sends it that waits for the verdict in a partition. */
    void sendAsking(TrustEvent event, int partition) {
        Headers headers = new RecordHeaders();
        ReplyPartition.writeTo(headers, partition);
        input.pipeInput(new TestRecord<>(
                event.getSubject().getBytes(UTF_8), bytes(event), headers, Instant.ofEpochMilli(1_000)));
    }

    /** Lets time pass by the process's clock. */
    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    byte[] bytes(TrustEvent event) {
        return serdes.events().serializer().serialize(Topics.EVENTS, event);
    }

    List<TrustVerdict> verdicts() {
        return read(Topics.VERDICTS, serdes.verdicts().deserializer());
    }

    List<TrustAlert> alerts() {
        return read(Topics.ALERTS, serdes.alerts().deserializer());
    }

    List<byte[]> ocsfAlerts() {
        return read(Topics.ALERTS_OCSF, new ByteArrayDeserializer());
    }

    List<TrustCommand> commands() {
        return read(Topics.COMMANDS, serdes.commands().deserializer());
    }

    List<DeadLetter> deadLetters() {
        return read(Topics.DEAD_LETTERS, serdes.deadLetters().deserializer());
    }

    FleetBaseline fleetBaseline(byte[] value) {
        return serdes.fleetBaselines().deserializer().deserialize(Topics.FLEET, value);
    }

    List<TestRecord<byte[], byte[]>> records(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    public KeyValueStore<Bytes, byte[]> store(String name) {
        KeyValueStore<Bytes, byte[]> store = driver.getKeyValueStore(name);
        return store;
    }

    /** The sessions that are known. */
    Set<String> sessions() {
        Set<String> sessions = new TreeSet<>();
        try (KeyValueIterator<Bytes, byte[]> all = store(StoreNames.SESSIONS).all()) {
            all.forEachRemaining(entry -> sessions.add(new String(entry.key.get(), UTF_8).split("\0")[1]));
        }
        return sessions;
    }

    private <T> List<T> read(String topic, Deserializer<T> deserializer) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), deserializer)
                .readValuesToList();
    }

    double count(String meter, String... tags) {
        return meters.get(meter).tags(tags).counter().count();
    }

    @Override
    public void close() {
        driver.close();
        memory.close();
    }
}
