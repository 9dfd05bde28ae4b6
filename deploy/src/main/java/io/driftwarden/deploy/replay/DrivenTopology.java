package io.driftwarden.deploy.replay;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.SessionView;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.rules.RulePack;
import io.driftwarden.topology.DetectorSettings;
import io.driftwarden.topology.DetectorTopology;
import io.driftwarden.topology.StreamsProperties;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.output.SessionViews;
import io.driftwarden.topology.process.DetectorParts;
import io.driftwarden.topology.store.Retention;
import io.driftwarden.topology.store.SessionKey;
import io.driftwarden.topology.store.SessionReads;
import io.driftwarden.topology.store.StoreNames;
import io.driftwarden.topology.store.StoreSettings;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The production topology, driven record by record. Kafka's own driver does it, which is made for tests and has what a
 * replay wants: no broker, no threads, one order, and the outputs of a record before the next one goes in. Used by one
 * thread.
 */
final class DrivenTopology implements AutoCloseable {

    private final ContractSerdes serdes;
    private final DetectorParts parts;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> events;
    private final TestOutputTopic<byte[], TrustVerdict> verdicts;
    private final TestOutputTopic<byte[], TrustAlert> alerts;
    private final TestOutputTopic<byte[], byte[]> ocsfAlerts;
    private final TestOutputTopic<byte[], TrustCommand> commands;
    private final TestOutputTopic<byte[], DeadLetter> deadLetters;

    /** @param scratch an empty folder, for files of Kafka Streams */
    DrivenTopology(RulePack rules, Path scratch) {
        // A registry in this process's memory, of this replay alone.
        DetectorSettings settings = DetectorSettings.of("none:9092", "mock://" + scratch.toAbsolutePath(), scratch);
        serdes = new ContractSerdes(settings.registry());
        parts = new DetectorParts(
                rules::newEngine,
                serdes,
                serdes.eventDecoder(JsonLimits.DEFAULT),
                Retention.UNLIMITED,
                StoreSettings.IN_MEMORY.cachedBytes(),
                new DetectorMetrics(new CompositeMeterRegistry()));
        Properties properties = StreamsProperties.of(settings, parts, Optional.empty());
        // Nothing here outlives the process; transactions would only be kept in memory by the driver.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        driver = new TopologyTestDriver(
                DetectorTopology.build(parts, StoreSettings.IN_MEMORY), properties, Instant.EPOCH);
        events = driver.createInputTopic(Topics.EVENTS, new ByteArraySerializer(), new ByteArraySerializer());
        verdicts = output(Topics.VERDICTS, serdes.verdicts().deserializer());
        alerts = output(Topics.ALERTS, serdes.alerts().deserializer());
        ocsfAlerts = output(Topics.ALERTS_OCSF, new ByteArrayDeserializer());
        commands = output(Topics.COMMANDS, serdes.commands().deserializer());
        deadLetters = output(Topics.DEAD_LETTERS, serdes.deadLetters().deserializer());
    }

    /** Writes events as this topology reads them. */
    Serializer<TrustEvent> eventSerializer() {
        return serdes.events().serializer();
    }

    /**
     * Sends a record through, and hands out all that comes of it.
     *
     * @param timeMillis the record's timestamp, milliseconds since the epoch
     */
    void send(byte[] key, byte[] value, long timeMillis, ReplayOutput output) {
        events.pipeInput(key, value, timeMillis);
        drain(verdicts, output::verdict);
        drain(alerts, output::alert);
        drain(ocsfAlerts, output::ocsfAlert);
        drain(commands, output::command);
        drain(deadLetters, output::deadLetter);
    }

    /** All sessions as they stand, by tenant and session. */
    void sessions(Consumer<SessionView> consumer) {
        KeyValueStore<Bytes, byte[]> store = driver.getKeyValueStore(StoreNames.SESSIONS);
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            while (all.hasNext()) {
                SessionKey key = SessionKey.parse(all.next().key.get());
                SessionReads.session(store, key).map(SessionViews::of).ifPresent(consumer);
            }
        }
    }

    @Override
    public void close() {
        driver.close();
        try {
            parts.decoder().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> void drain(TestOutputTopic<byte[], T> topic, Consumer<T> consumer) {
        while (!topic.isEmpty()) {
            consumer.accept(topic.readValue());
        }
    }

    private <T> TestOutputTopic<byte[], T> output(String topic, Deserializer<T> deserializer) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), deserializer);
    }
}
