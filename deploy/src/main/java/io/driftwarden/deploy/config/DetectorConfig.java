package io.driftwarden.deploy.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that a detector can be told. See the help of {@code driftwarden detector} for the file it is read from.
 *
 * @param applicationId names the consumer group and the changelogs; instances with the same id share the work
 * @param kafka settings of Kafka's clients by their own names, {@code bootstrap.servers} among them; may hold secrets
 * @param registry settings of the schema registry's client by their own names, {@code schema.registry.url} among them;
 *     may hold secrets
 */
public record DetectorConfig(
        String applicationId,
        Map<String, String> kafka,
        Map<String, String> registry,
        Processing processing,
        Sessions sessions,
        TopicPlan topics,
        Query query,
        Rules rules,
        PolicyFiles policy) {

    public DetectorConfig {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
    }

    /**
     * Reads a configuration file.
     *
     * @param environment where <code>${env:NAME}</code> is looked up
     * @throws io.driftwarden.deploy.console.UserError naming file, line, key and remedy
     */
    public static DetectorConfig read(Path file, Map<String, String> environment) {
        return DetectorConfigReader.read(file, environment);
    }

    /** Where clients of Kafka connect to. */
    public String bootstrapServers() {
        return kafka.getOrDefault("bootstrap.servers", "");
    }

    /** Names of the settings only: the values may be secrets. */
    @Override
    public String toString() {
        return "DetectorConfig[" + applicationId + ", kafka=" + new TreeMap<>(kafka).keySet() + ", registry="
                + new TreeMap<>(registry).keySet() + ", " + processing + ", " + sessions + ", " + topics + ", " + query
                + ", " + rules + ", " + policy + "]";
    }

    /**
     * How events are worked through.
     *
     * @param stateDir where this instance keeps its stores; another instance needs another folder
     * @param exactlyOnce whether committed readers see each output once; else at least once
     * @param commitInterval how long committed readers wait for outputs at most
     * @param threads stream threads of this instance
     * @param standbyReplicas copies of each store on other instances
     */
    public record Processing(
            Path stateDir, boolean exactlyOnce, Duration commitInterval, int threads, int standbyReplicas) {}

    /**
     * How long sessions are remembered, by event time.
     *
     * @param idle after a session's last event
     * @param killed after the last event of a session that was killed
     * @param max per partition; beyond it the one that would be forgotten next is forgotten at once
     */
    public record Sessions(Duration idle, Duration killed, int max) {}

    /**
     * How topics are made that do not exist.
     *
     * @param create whether to make them; else they must exist
     * @param replicationFactor copies of each partition; -1 for the broker's default
     */
    public record TopicPlan(
            boolean create,
            int partitions,
            int replicationFactor,
            Duration events,
            Duration verdicts,
            Duration alerts,
            Duration commands,
            Duration deadLetters) {}

    /**
     * The query API.
     *
     * @param host address to listen on
     * @param port TCP port; 0 for any that is free
     * @param advertised {@code host:port} at which other instances reach this one's API; absent for a single instance
     */
    public record Query(String host, int port, Optional<String> advertised) {}

    /**
     * Where policies are read from at the start. The policy topic comes before them.
     *
     * @param file for tenants that have none of their own
     * @param tenants by tenant
     */
    public record PolicyFiles(Optional<Path> file, Map<String, Path> tenants) {
        public PolicyFiles {
            tenants = Collections.unmodifiableMap(new TreeMap<>(tenants));
        }
    }

    /**
     * Which rules judge.
     *
     * @param folder instead of the bundled ones
     * @param added folders whose rules and text patterns are added to the bundled ones
     * @param disabledTags rules with one of these tags are left out
     */
    public record Rules(Optional<Path> folder, List<Path> added, Set<String> disabledTags) {
        public Rules {
            added = List.copyOf(added);
            disabledTags = Collections.unmodifiableSet(new TreeSet<>(disabledTags));
        }
    }
}
