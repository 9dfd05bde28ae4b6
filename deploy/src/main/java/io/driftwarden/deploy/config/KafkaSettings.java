package io.driftwarden.deploy.config;

import io.driftwarden.engine.yaml.Section;
import io.driftwarden.engine.yaml.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The section {@code kafka}: anything Kafka's clients and Kafka Streams know, by Kafka's names. Names that they do not
 * know may be a plug-in's and pass, unless they look like a known one mistyped: a mistyped {@code security.protocol} would
 * otherwise mean no security at all.
 */
final class KafkaSettings {

    private static final List<String> PREFIXES = List.of(
            StreamsConfig.MAIN_CONSUMER_PREFIX,
            StreamsConfig.RESTORE_CONSUMER_PREFIX,
            StreamsConfig.GLOBAL_CONSUMER_PREFIX,
            StreamsConfig.CONSUMER_PREFIX,
            StreamsConfig.PRODUCER_PREFIX,
            StreamsConfig.ADMIN_CLIENT_PREFIX,
            StreamsConfig.TOPIC_PREFIX);

    private static final Set<String> KNOWN = known();

    /** What the file has a place of its own for. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            StreamsConfig.APPLICATION_ID_CONFIG, "application.id, at the top",
            StreamsConfig.STATE_DIR_CONFIG, "processing.state.dir",
            StreamsConfig.PROCESSING_GUARANTEE_CONFIG, "processing.exactly.once",
            StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, "processing.commit.interval",
            StreamsConfig.NUM_STREAM_THREADS_CONFIG, "processing.threads",
            StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, "processing.standby.replicas",
            StreamsConfig.APPLICATION_SERVER_CONFIG, "query.advertised",
            StreamsConfig.REPLICATION_FACTOR_CONFIG, "topics.replication.factor");

    private KafkaSettings() {}

    static Map<String, String> read(Section section) {
        Map<String, String> settings = section.flat();
        settings.keySet().forEach(name -> check(section, name));
        if (settings.getOrDefault("bootstrap.servers", "").isBlank()) {
            throw DetectorConfigReader.missing(section, "bootstrap.servers", "kafka-1:9092,kafka-2:9092");
        }
        return settings;
    }

    private static void check(Section section, String name) {
        String elsewhere = ELSEWHERE.get(name);
        if (elsewhere != null) {
            throw section.wrong(name, "write it as " + elsewhere);
        }
        String plain = withoutPrefix(name);
        if (KNOWN.contains(plain)) {
            return;
        }
        Optional<String> meant = Suggestion.nearMiss(plain, KNOWN);
        if (meant.isPresent()) {
            throw section.wrong(name, "Kafka does not know it; did you mean '" + meant.get() + "'?");
        }
    }

    private static String withoutPrefix(String name) {
        return PREFIXES.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(prefix -> name.substring(prefix.length()))
                .orElse(name);
    }

    private static Set<String> known() {
        Set<String> names = new TreeSet<>(StreamsConfig.configDef().names());
        names.addAll(ConsumerConfig.configNames());
        names.addAll(ProducerConfig.configNames());
        names.addAll(AdminClientConfig.configNames());
        return names;
    }
}
