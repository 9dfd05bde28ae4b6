package io.driftwarden.deploy.mcp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.engine.policy.file.PolicyText;
import io.driftwarden.publisher.Decision;
import java.time.Duration;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A tenant with a policy of its own. */
record TenantPolicy(String tenant, String policy) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SESSIONS = 16;

    /** Sets the policy, and returns when sessions of every partition are judged by it. */
    void adopt(LocalStack stack) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Stack.clients(stack), new ByteArraySerializer(), new ByteArraySerializer())) {
            var unused = producer.send(
                    new ProducerRecord<>(Topics.POLICIES, tenant.getBytes(UTF_8), policy.getBytes(UTF_8)));
        }
        String digest = PolicyText.digest(policy);
        await().atMost(PATIENCE)
                .until(() -> IntStream.range(0, SESSIONS).allMatch(number -> digest.equals(applied(stack, number))));
    }

    private String applied(LocalStack stack, int number) {
        TrustEvent event = TrustEvent.newBuilder()
                .setId(String.valueOf(System.nanoTime()))
                .setSource("tenant-policy")
                .setType("io.driftwarden.session.started")
                .setTime("2026-01-01T00:00:00Z")
                .setSubject("policy-" + number)
                .setTenant(tenant)
                .build();
        Decision decision =
                stack.publisher().decide(event, PATIENCE).toCompletableFuture().join();
        return decision instanceof Decision.Judged judged
                ? judged.judgement().getPolicy().orElse("")
                : "";
    }
}
