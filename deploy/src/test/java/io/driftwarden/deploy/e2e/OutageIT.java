package io.driftwarden.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.deploy.embedded.EmbeddedKafka;
import io.driftwarden.deploy.registry.SchemaRegistryServer;
import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.OutagePolicy;
import io.driftwarden.publisher.PublisherConfig;
import io.driftwarden.publisher.Receipt;
import io.driftwarden.publisher.SpoolStatus;
import io.driftwarden.publisher.TrustPublisher;
import io.driftwarden.topology.TopicCreation;
import io.driftwarden.topology.TopicSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that goes away and comes back, under a publisher. */
class OutageIT {
    @TempDir
    Path folder;

    private EmbeddedKafka kafka;
    private SchemaRegistryServer registry;

    @BeforeEach
    void start() {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        registry = SchemaRegistryServer.start(folder.resolve("registry"), 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            TopicCreation.ensure(admin, TopicSettings.of(1, (short) 1));
        }
    }

    @AfterEach
    void stop() {
        registry.close();
        kafka.close();
    }

    @Test
    void whatGoesToDiskFollowsInOrderBeforeAnythingNewer() throws Exception {
        try (TrustPublisher publisher = TrustPublisher.open(spooling())) {
            // given
            List<CompletionStage<Receipt>> before = publish(publisher, 0, 10);
            for (CompletionStage<Receipt> each : before) {
                assertThat(get(each).isOnDisk()).isFalse();
            }

            // when
            String address = kafka.bootstrapServers();
            kafka.close();
            List<CompletionStage<Receipt>> during = publish(publisher, 10, 30);
            for (CompletionStage<Receipt> each : during) {
                assertThat(get(each).isOnDisk()).isTrue();
            }
            Decision decision = get(publisher.decide(event("30"), Duration.ofSeconds(1)));
            kafka = EmbeddedKafka.start(folder.resolve("kafka"), port(address));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !publisher.spool().map(SpoolStatus::spooling).orElse(true));
            List<CompletionStage<Receipt>> after = publish(publisher, 31, 40);

            // then
            assertThat(get(after.get(8)).isOnDisk()).isFalse();
            assertThat(decision)
                    .isInstanceOfSatisfying(Decision.Defaulted.class, defaulted -> assertThat(defaulted.cause())
                            .isEqualTo(Decision.Cause.NOT_PUBLISHED));
            assertThat(published()).containsExactlyElementsOf(ids(40));
            assertThat(publisher.spool().orElseThrow().refused()).isZero();
        }
    }

    @Test
    void whatOneProcessLeavesOnDiskTheNextSends() throws Exception {
        // given
        String address = kafka.bootstrapServers();
        try (TrustPublisher publisher = TrustPublisher.open(spooling())) {
            kafka.close();
            for (CompletionStage<Receipt> each : publish(publisher, 0, 20)) {
                get(each);
            }
        }

        // when
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), port(address));
        try (TrustPublisher publisher = TrustPublisher.open(spooling())) {
            get(publish(publisher, 20, 21).get(0));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> !publisher.spool().map(SpoolStatus::spooling).orElse(true));

            // then
            assertThat(published()).containsExactlyElementsOf(ids(21));
        }
    }

    @Test
    void withoutASpoolWhoeverPublishesIsTold() throws Exception {
        PublisherConfig config = config(Map.of("delivery.timeout.ms", 3_000, "request.timeout.ms", 2_000));
        try (TrustPublisher publisher = TrustPublisher.open(config)) {
            get(publish(publisher, 0, 1).get(0));
            kafka.close();

            CompletionStage<Receipt> receipt = publish(publisher, 1, 2).get(0);

            assertThatThrownBy(() -> get(receipt)).hasCauseInstanceOf(KafkaException.class);
        } finally {
            kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        }
    }

    private PublisherConfig spooling() {
        return config(Map.of()).withOutagePolicy(OutagePolicy.spool(folder.resolve("spool"), 10_000_000));
    }

    private PublisherConfig config(Map<String, Object> more) {
        Map<String, Object> clients = new HashMap<>(more);
        clients.put("bootstrap.servers", kafka.bootstrapServers());
        clients.put("schema.registry.url", registry.url());
        return PublisherConfig.of(clients);
    }

    private static List<CompletionStage<Receipt>> publish(TrustPublisher publisher, int from, int to) {
        List<CompletionStage<Receipt>> receipts = new ArrayList<>();
        IntStream.range(from, to).forEach(i -> receipts.add(publisher.publish(event(Integer.toString(i)))));
        return receipts;
    }

    /** Ids in the topic, each once: an event may be there twice. */
    private List<String> published() {
        Map<String, Object> clients =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "schema.registry.url", registry.url());
        return PublishedEvents.all(clients).stream()
                .map(TrustEvent::getId)
                .distinct()
                .toList();
    }

    private static List<String> ids(int count) {
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> Integer.toString(i))
                .toList();
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private static TrustEvent event(String id) {
        return TrustEvent.newBuilder()
                .setId(id)
                .setSource("gw")
                .setType("io.driftwarden.tool.called")
                .setTime("2026-01-01T00:00:00Z")
                .setSubject("s")
                .build();
    }

    private static <T> T get(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
