package io.driftwarden.topology;

import io.driftwarden.topology.process.DetectorParts;
import io.driftwarden.topology.process.FailureHandler;
import io.driftwarden.topology.process.OversizeHandler;
import io.driftwarden.topology.store.BoundedRocksDb;
import io.driftwarden.topology.store.StoreSettings;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Settings as Kafka Streams takes them. */
public final class StreamsProperties {
    /** True is Kafka's next default, and without it there is a warning at each start; Kafka's constant is deprecated already. */
    public static final String GLOBAL_HANDLER = "processing.exception.handler.global.enabled";

    private static final int BATCH_BYTES = 256 << 10;

    private StreamsProperties() {}

    /**
     * The properties.
     *
     * @param parts what the topology was built from
     * @param applicationServer {@code host:port} at which other instances reach this one's queries, if they do
     */
    public static Properties of(DetectorSettings settings, DetectorParts parts, Optional<String> applicationServer) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        properties.put(
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                settings.exactlyOnce() ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replicationFactor());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, FailureHandler.class);
        properties.put(GLOBAL_HANDLER, true);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, OversizeHandler.class);
        properties.put(FailureHandler.PARTS, parts);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        applicationServer.ifPresent(server -> properties.put(StreamsConfig.APPLICATION_SERVER_CONFIG, server));
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), StoreSettings.MAX_RECORD_BYTES);
        // Somebody waits for the verdict. So most batches have one record, and are not compressed: to begin a
        // compressed one
        // costs several times what a record does, and saves little.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
        // A request takes one batch of a partition, and a session's state alone fills Kafka's 16 KiB: a commit would
        // wait for many requests, one after the other.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_BYTES);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // How long nobody judges the sessions of an instance that died. Kafka's 45 s are a long time to wait for a
        // verdict.
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
        properties.putAll(settings.kafka());
        return properties;
    }
}
