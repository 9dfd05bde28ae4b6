package io.driftwarden.deploy.replay;

import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.serde.ContractSerdes;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.topology.FleetTopology;
import io.driftwarden.topology.StreamsProperties;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.store.FleetAddress;
import io.driftwarden.topology.store.FleetStores;
import io.driftwarden.topology.store.StoreSettings;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/**
 * The one fleet that the sessions of all lanes belong to, driven as {@link DrivenTopology} is. Used by one thread.
 */
final class DrivenFleet implements AutoCloseable {
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> reports;
    private final TestOutputTopic<byte[], byte[]> levels;

    /**
     * A fleet of which nothing is known.
     *
     * @param registry URL of a registry in this process's memory
     * @param scratch an empty folder, for files of Kafka Streams
     */
    DrivenFleet(String registry, Path scratch) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "fleet");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:9092");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, scratch.toString());
        properties.put(StreamsProperties.GLOBAL_HANDLER, true);
        ContractSerdes serdes = new ContractSerdes(Map.of("schema.registry.url", registry));
        driver = new TopologyTestDriver(
                FleetTopology.build(serdes, new DetectorMetrics(new CompositeMeterRegistry()), StoreSettings.IN_MEMORY),
                properties,
                Instant.EPOCH);
        reports = driver.createInputTopic(Topics.FLEET_REPORTS, new ByteArraySerializer(), new ByteArraySerializer());
        levels =
                driver.createOutputTopic(Topics.FLEET_LEVELS, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Takes in what sessions sent; what they are to be told, in order. */
    List<KeyValue<byte[], byte[]>> learn(List<FleetReport> sent) {
        for (FleetReport report : sent) {
            reports.pipeInput(
                    new FleetAddress(report.tenant(), report.key()).bytes(),
                    FleetStores.encode(report),
                    Math.floorDiv(report.time(), 1000L));
        }
        return levels.readKeyValuesToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
