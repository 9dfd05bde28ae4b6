package io.driftwarden.deploy.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.engine.policy.file.PolicyText;
import io.driftwarden.publisher.TrustPublisher;
import io.driftwarden.topology.Detector;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A policy on its topic reaches the sessions of every partition, without a restart, and outlives one. */
@ExtendWith(PlatformExtension.class)
class PolicyIT {
    /** Its own, since other tests of the run judge by the default one's policy. */
    private static final String TENANT = "policy-test";

    private static final String SHADOW = "mode: shadow # of the policy test";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private static final List<String> SESSIONS = IntStream.range(0, 3 * Platform.PARTITIONS)
            .mapToObj(number -> "policy-" + number)
            .toList();

    private int number;

    @Test
    void aPolicyReachesTheSessionsOfEveryPartitionAndOutlivesARestart(Platform platform) {
        try (CommittedOutputs outputs = platform.outputs()) {
            try (Detector detector = platform.detector("a", Packs.trap());
                    TrustPublisher publisher = platform.publisher()) {
                // given
                assertThat(detector.state().isRunningOrRebalancing()).isTrue();
                assertThat(applied(publisher, outputs)).containsOnly("default");

                // when
                send(platform, SHADOW);
                send(platform, "mood: shadow");

                // then
                outputs.awaitUntil("both alerts", () -> policyAlerts(outputs).size() == 2);
                assertThat(policyAlerts(outputs))
                        .extracting(TrustAlert::getRuleId)
                        .containsExactly("DW-POL-001", "DW-POL-002");
                await().atMost(Platform.PATIENCE)
                        .until(() -> applied(publisher, outputs), Set.of(PolicyText.digest(SHADOW))::equals);
            }
            try (Detector detector = platform.detector("a", Packs.trap());
                    TrustPublisher publisher = platform.publisher()) {
                assertThat(detector.state().isRunningOrRebalancing()).isTrue();
                assertThat(applied(publisher, outputs)).containsOnly(PolicyText.digest(SHADOW));
            }
        }
    }

    /** Sends each session an event; the policies by which those were judged. */
    private Set<String> applied(TrustPublisher publisher, CommittedOutputs outputs) {
        number++;
        SESSIONS.forEach(session -> decide(publisher, session, number));
        Set<String> policies = new TreeSet<>();
        for (String session : SESSIONS) {
            outputs.awaitUntil("the verdict", () -> outputs.verdicts(session).size() == number);
            policies.add(outputs.verdicts(session).get(number - 1).getPolicy().orElse(""));
        }
        return policies;
    }

    private static List<TrustAlert> policyAlerts(CommittedOutputs outputs) {
        return outputs.alerts("policy:" + TENANT);
    }

    private static void decide(TrustPublisher publisher, String session, int number) {
        TrustEvent call = TrustEvent.newBuilder(Events.call(session, number))
                .setTenant(TENANT)
                .build();
        assertThat(publisher.decide(call, TIMEOUT).toCompletableFuture().join().verdict())
                .isEqualTo("allow");
    }

    private static void send(Platform platform, String policy) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(platform.clients(), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThat(producer.send(
                            new ProducerRecord<>(Topics.POLICIES, TENANT.getBytes(UTF_8), policy.getBytes(UTF_8))))
                    .succeedsWithin(TIMEOUT);
        }
    }
}
