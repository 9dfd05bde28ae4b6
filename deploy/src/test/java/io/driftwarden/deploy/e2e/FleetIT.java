package io.driftwarden.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.driftwarden.contract.FleetBaseline;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.publisher.TrustPublisher;
import io.driftwarden.topology.Detector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What sessions of all partitions normally send is known in every partition, and outlives a restart. */
@ExtendWith(PlatformExtension.class)
class FleetIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int HOUR = 3_600;
    private static final long USUAL = 30_000;

    private int rounds;

    @Test
    void aBaselineReachesTheSessionsOfEveryPartitionAndOutlivesARestart(Platform platform) {
        try (Detector detector = platform.detector("a", Packs.BUNDLED);
                TrustPublisher publisher = platform.publisher()) {
            assertThat(detector.state().isRunningOrRebalancing()).isTrue();
            for (int hour = 0; hour < 5; hour++) {
                for (int session = 0; session < 30; session++) {
                    send(publisher, "ordinary-" + hour + '-' + session, hour * HOUR + 10 * session, USUAL);
                }
            }
            await().atMost(Platform.PATIENCE).until(() -> thieves(publisher), Set.of("flag")::equals);
        }
        assertThat(published(platform)).isNotEmpty().allSatisfy(baseline -> {
            assertThat(baseline.getTool()).isEqualTo("push");
            assertThat(baseline.getBytes().getP99()).isBetween(0.98 * USUAL, 1.02 * USUAL);
        });
        try (Detector detector = platform.detector("a", Packs.BUNDLED);
                TrustPublisher publisher = platform.publisher()) {
            assertThat(detector.state().isRunningOrRebalancing()).isTrue();
            assertThat(thieves(publisher)).containsOnly("flag");
        }
    }

    /** The verdicts on sessions, enough for every partition to have some, that send fifty times what is usual. */
    private Set<String> thieves(TrustPublisher publisher) {
        rounds++;
        Set<String> verdicts = new TreeSet<>();
        IntStream.range(0, 3 * Platform.PARTITIONS)
                .mapToObj(number -> send(publisher, "thief-" + rounds + '-' + number, 6 * HOUR, 50 * USUAL))
                .forEach(verdicts::add);
        return verdicts;
    }

    private static String send(TrustPublisher publisher, String session, int second, long bytes) {
        return publisher
                .decide(Events.egress(session, second, bytes), TIMEOUT)
                .toCompletableFuture()
                .join()
                .verdict();
    }

    /** What is on the topic of baselines, of this test's server. */
    private static List<FleetBaseline> published(Platform platform) {
        Deserializer<FleetBaseline> reader = platform.serdes().fleetBaselines().deserializer();
        List<FleetBaseline> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(platform.clients(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = IntStream.range(0, Platform.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topics.FLEET, partition))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> found.add(reader.deserialize(Topics.FLEET, record.value())));
            }
        }
        return found.stream()
                .filter(baseline -> baseline.getServer().equals(Events.CRM))
                .toList();
    }
}
