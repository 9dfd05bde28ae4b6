package io.driftwarden.deploy.replay;

import io.driftwarden.contract.DeadLetter;
import io.driftwarden.contract.SessionView;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.deploy.replay.input.Input;
import io.driftwarden.engine.policy.Policies;
import io.driftwarden.rules.RulePack;
import io.driftwarden.topology.DetectorSettings;
import io.driftwarden.topology.DetectorTopology;
import io.driftwarden.topology.StreamsProperties;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.output.SessionViews;
import io.driftwarden.topology.process.DetectorParts;
import io.driftwarden.topology.store.FleetStores;
import io.driftwarden.topology.store.Retention;
import io.driftwarden.topology.store.SessionKey;
import io.driftwarden.topology.store.SessionsInMemory;
import io.driftwarden.topology.store.StoreNames;
import io.driftwarden.topology.store.StoreSettings;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

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
    private final TestInputTopic<byte[], byte[]> reports;
    private final TestInputTopic<byte[], byte[]> levels;
    private final TestOutputTopic<byte[], byte[]> sent;
    private final TestOutputTopic<byte[], TrustVerdict> verdicts;
    private final TestOutputTopic<byte[], TrustAlert> alerts;
    private final TestOutputTopic<byte[], byte[]> ocsfAlerts;
    private final TestOutputTopic<byte[], TrustCommand> commands;
    private final TestOutputTopic<byte[], DeadLetter> deadLetters;

    /**
     * A topology without a past.
     *
     * @param registry URL of a registry in this process's memory, shared by the topologies of one replay
     * @param scratch an empty folder, for files of Kafka Streams
     */
    DrivenTopology(RulePack rules, Policies policies, String registry, Path scratch) {
        DetectorSettings settings = DetectorSettings.of("none:9092", registry, scratch);
        serdes = new ContractSerdes(settings.registry());
        parts = new DetectorParts(
                rules::newEngine,
                policies,
                rules.ruleset().rules(),
                rules.servers(),
                serdes,
                serdes.ownEventDecoder(JsonLimits.DEFAULT),
                Retention.UNLIMITED,
                StoreSettings.OBJECTS.cachedBytes(),
                new DetectorMetrics(new CompositeMeterRegistry()));
        Properties properties = StreamsProperties.of(settings, parts, Optional.empty());
        // Nothing here outlives the process; transactions would only be kept in memory by the driver.
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        // The driver hands over record by record; whether an older one may still come is not to be asked.
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        driver = new TopologyTestDriver(
                DetectorTopology.withoutFleet(parts, StoreSettings.OBJECTS), properties, Instant.EPOCH);
        events = driver.createInputTopic(Topics.EVENTS, new ByteArraySerializer(), new ByteArraySerializer());
        reports = driver.createInputTopic(Topics.SERVER_REPORTS, new ByteArraySerializer(), new ByteArraySerializer());
        levels = driver.createInputTopic(Topics.FLEET_LEVELS, new ByteArraySerializer(), new ByteArraySerializer());
        sent = output(Topics.FLEET_REPORTS, new ByteArrayDeserializer());
        verdicts = output(Topics.VERDICTS, serdes.verdicts().deserializer());
        alerts = output(Topics.ALERTS, serdes.alerts().deserializer());
        ocsfAlerts = output(Topics.ALERTS_OCSF, new ByteArrayDeserializer());
        commands = output(Topics.COMMANDS, serdes.commands().deserializer());
        deadLetters = output(Topics.DEAD_LETTERS, serdes.deadLetters().deserializer());
    }

    /** Sends the event through; what came of it. */
    Judged judge(Input.Event event) {
        events.pipeInput(event.key().get(), event.value().get(), Math.floorDiv(event.time(), 1000L));
        return judged(event);
    }

    /** Lets an event of a session of another topology be heard that tells of a server; what came of it for sessions here. */
    Judged overhear(Input.Event event) {
        reports.pipeInput(event.server().get(), event.value().get(), Math.floorDiv(event.time(), 1000L));
        return judged(event);
    }

    /** Tells the sessions here what sessions normally send. */
    DrivenTopology told(List<KeyValue<byte[], byte[]>> baselines) {
        baselines.forEach(baseline -> levels.pipeInput(baseline.key, baseline.value, Instant.EPOCH));
        return this;
    }

    private Judged judged(Input.Event event) {
        return new Judged(
                event.place(),
                verdicts.readValuesToList(),
                alerts.readValuesToList(),
                ocsfAlerts.readValuesToList(),
                commands.readValuesToList(),
                deadLetters.readValuesToList(),
                sent.readValuesToList().stream().map(FleetStores::decode).toList());
    }

    /** All sessions as they stand, by tenant and session. */
    Iterator<Session> sessions() {
        SessionsInMemory sessions = (SessionsInMemory) driver.getStateStore(StoreNames.SESSIONS);
        return sessions.keys().stream()
                .map(key -> new Session(key, SessionViews.of(sessions.state(key))))
                .iterator();
    }

    /** A session as it stands. */
    record Session(SessionKey key, SessionView view) {}

    @Override
    public void close() {
        driver.close();
        try {
            parts.decoder().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> TestOutputTopic<byte[], T> output(String topic, Deserializer<T> deserializer) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), deserializer);
    }
}
