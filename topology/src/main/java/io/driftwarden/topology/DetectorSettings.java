package io.driftwarden.topology;

import io.driftwarden.topology.store.Retention;
import io.driftwarden.topology.store.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;

/**
 * How the detector runs.
 *
 * @param applicationId names the consumer group and the changelogs; instances with the same id share the work
 * @param bootstrapServers Kafka's addresses
 * @param stateDir where stores are kept on disk
 * @param exactlyOnce whether committed readers see each output once; else at least once
 * @param commitInterval how long committed readers wait for outputs at most
 * @param threads stream threads of this instance
 * @param standbyReplicas instances that keep a copy of each store, beside the one that uses it
 * @param replicationFactor of changelog topics; -1 for the broker's default
 * @param stores how stores are kept
 * @param retention how long sessions are remembered
 * @param registry settings of the schema registry's client, {@code schema.registry.url} among them
 * @param kafka further settings of Kafka Streams and its clients, such as {@code security.protocol}; they win
 */
public record DetectorSettings(
        String applicationId,
        String bootstrapServers,
        Path stateDir,
        boolean exactlyOnce,
        Duration commitInterval,
        int threads,
        int standbyReplicas,
        int replicationFactor,
        StoreSettings stores,
        Retention retention,
        Map<String, String> registry,
        Map<String, String> kafka) {
    /** What an application is called unless told otherwise. */
    public static final String APPLICATION_ID = "driftwarden-detector";

    public DetectorSettings {
        registry = Map.copyOf(registry);
        kafka = Map.copyOf(kafka);
        if (threads < 1 || standbyReplicas < 0 || commitInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "threads must be at least 1, standbyReplicas and commitInterval not negative");
        }
    }

    /** Names of the clients' settings only: the values may be secrets. */
    @Override
    public String toString() {
        return "DetectorSettings[" + applicationId + ", " + stateDir + ", exactlyOnce=" + exactlyOnce + ", "
                + commitInterval + ", threads=" + threads + ", " + stores + ", " + retention + ", registry="
                + new TreeSet<>(registry.keySet()) + ", kafka=" + new TreeSet<>(kafka.keySet()) + "]";
    }

    /** The defaults: exactly once, committed every 100 ms, one thread, no standby. */
    public static DetectorSettings of(String bootstrapServers, String registryUrl, Path stateDir) {
        return new DetectorSettings(
                APPLICATION_ID,
                bootstrapServers,
                stateDir,
                true,
                Duration.ofMillis(100),
                1,
                0,
                -1,
                StoreSettings.DURABLE,
                Retention.DEFAULT,
                Map.of("schema.registry.url", registryUrl),
                Map.of());
    }
}
