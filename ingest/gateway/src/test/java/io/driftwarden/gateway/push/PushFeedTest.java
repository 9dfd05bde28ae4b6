package io.driftwarden.gateway.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.TlsKeyPair;
import com.linecorp.armeria.server.Server;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.output.CommandJson;
import io.driftwarden.gateway.server.Servers;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushFeedTest {
    private static final TopicPartition PARTITION = new TopicPartition("trust.commands", 0);
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final PushSettings QUICK =
            new PushSettings(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMinutes(5));

    private final LinkedBlockingQueue<AggregatedHttpRequest> received = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Integer> statuses = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> acknowledged = new LinkedBlockingQueue<>();
    private final MockConsumer<String, @Nullable TrustCommand> consumer = new MockConsumer<>("earliest");
    private final List<PushFeed> feeds = new CopyOnWriteArrayList<>();
    private Server receiver;

    @BeforeEach
    void listen() {
        receiver = Servers.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .service(
                        "/hook",
                        (context, request) ->
                                HttpResponse.of(request.aggregate().thenApply(whole -> {
                                    received.add(whole);
                                    Integer status = statuses.poll();
                                    return HttpResponse.of(status == null ? 202 : status);
                                })))
                .build();
        receiver.start().join();
    }

    @AfterEach
    void stop() {
        feeds.forEach(PushFeed::close);
        Servers.stop(receiver);
    }

    @Test
    void aWebhookIsSignedByStandardWebhooks() throws Exception {
        // when
        start(webhook(), QUICK, command("c1", "acme"));

        // then
        AggregatedHttpRequest request = next();
        String id = request.headers().get("webhook-id", "");
        String timestamp = request.headers().get("webhook-timestamp", "");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET, "HmacSHA256"));
        byte[] expected =
                mac.doFinal((id + "." + timestamp + "." + request.contentUtf8()).getBytes(StandardCharsets.UTF_8));
        JsonNode body = new ObjectMapper().readTree(request.contentUtf8());
        assertThat(id).isEqualTo("c1");
        assertThat(Long.parseLong(timestamp)).isPositive();
        assertThat(request.headers().get("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(expected));
        assertThat(body.path("type").asText()).isEqualTo("session-revoked");
        assertThat(body.at("/data/sub_id/session/id").asText()).isEqualTo("s1");
        assertThat(acknowledged.poll(20, TimeUnit.SECONDS)).isEqualTo("c1");
    }

    @Test
    void itIsSentAgainUntilItIsTakenAndTheNextWaits() throws Exception {
        // given
        statuses.addAll(List.of(503, 401));

        // when
        PushFeed feed = start(webhook(), QUICK, command("c1", "acme"), command("c2", "acme"));

        // then
        assertThat(List.of(id(next()), id(next()), id(next()), id(next()))).containsExactly("c1", "c1", "c1", "c2");
        assertThat(acknowledged.poll(20, TimeUnit.SECONDS)).isEqualTo("c1");
        assertThat(acknowledged.poll(20, TimeUnit.SECONDS)).isEqualTo("c2");
        assertThat(feed.counts().lost()).isZero();
    }

    @Test
    void whatIsRefusedForGoodIsCountedAndTheNextGoesOn() throws Exception {
        // given
        statuses.add(400);

        // when
        PushFeed feed = start(webhook(), QUICK, command("c1", "acme"), command("c2", "acme"));

        // then
        assertThat(List.of(id(next()), id(next()))).containsExactly("c1", "c2");
        assertThat(acknowledged.poll(20, TimeUnit.SECONDS)).isEqualTo("c2");
        assertThat(feed.counts().lost()).isOne();
    }

    @Test
    void whatIsNotTakenInTimeIsGivenUpAndCounted() throws Exception {
        // given
        statuses.addAll(List.of(503, 503, 503));
        PushSettings impatient = new PushSettings(Duration.ofMillis(5), Duration.ofMillis(5), Duration.ZERO);

        // when
        PushFeed feed =
                start(webhook(), impatient, command("c1", "acme"), command("c2", "acme"), command("c3", "acme"));

        // then
        assertThat(List.of(id(next()), id(next()), id(next()))).endsWith("c3");
        assertThat(feed.counts().delivered()).isZero();
    }

    @Test
    void anotherTenantsCommandsDoNotLeave() throws Exception {
        // when
        start(webhook(), QUICK, command("c1", "other"), command("c2", "acme"));

        // then
        assertThat(id(next())).isEqualTo("c2");
    }

    @Test
    void anIdentityProviderGetsASecurityEventToken() throws Exception {
        // given
        X509Bundle bundle = new CertificateBuilder()
                .subject("CN=ssf")
                .setIsCertificateAuthority(true)
                .ecp256()
                .buildSelfSigned();
        SigningKey key = SigningKey.of(TlsKeyPair.of(bundle.getKeyPair().getPrivate(), bundle.getCertificate()));

        // when
        start(
                new SecurityEventPush(
                        "idp",
                        "acme",
                        url(),
                        "https://trust.example",
                        "https://idp.example",
                        key,
                        Optional.of("Bearer x")),
                QUICK,
                command("c1", "acme"));

        // then
        AggregatedHttpRequest request = next();
        SignedJWT token = SignedJWT.parse(request.contentUtf8());
        Map<String, Object> events = token.getJWTClaimsSet().getJSONObjectClaim("events");
        assertThat(request.contentType()).hasToString("application/secevent+jwt");
        assertThat(request.headers().get("authorization")).isEqualTo("Bearer x");
        assertThat(token.verify(new ECDSAVerifier((ECKey) key.shown()))).isTrue();
        assertThat(token.getHeader().getType().getType()).isEqualTo("secevent+jwt");
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.shown().getKeyID());
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("https://trust.example");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("https://idp.example");
        assertThat(token.getJWTClaimsSet().getJWTID()).isEqualTo("c1");
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isNull(); // RFC 8417 section 2.2
        assertThat(events).containsOnlyKeys(CommandJson.SESSION_REVOKED);
        assertThat(acknowledged).isEmpty();
    }

    private PushFeed start(PushTarget target, PushSettings settings, TrustCommand... commands) {
        PushFeed feed = new PushFeed(
                consumer,
                target,
                settings,
                command -> {
                    if (target.isGateway()) {
                        acknowledged.add(command.getCommandId());
                    }
                },
                Instant::now);
        feeds.add(feed);
        consumer.setMaxPollRecords(1);
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(PARTITION));
            consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
            long offset = 0;
            for (TrustCommand command : commands) {
                consumer.addRecord(new ConsumerRecord<>("trust.commands", 0, offset++, "k", command));
            }
        });
        Thread thread = new Thread(feed, "feed");
        thread.setDaemon(true);
        thread.start();
        return feed;
    }

    private AggregatedHttpRequest next() throws InterruptedException {
        AggregatedHttpRequest request = received.poll(20, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    private static String id(AggregatedHttpRequest request) {
        return request.headers().get("webhook-id", "");
    }

    private PushTarget webhook() {
        return new Webhook("edge", "acme", url(), "whsec_" + Base64.getEncoder().encodeToString(SECRET));
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + receiver.activeLocalPort() + "/hook");
    }

    private static TrustCommand command(String id, String tenant) {
        return TrustCommand.newBuilder()
                .setCommandId(id)
                .setType(CommandJson.SESSION_REVOKED)
                .setSession("s1")
                .setTenant(tenant)
                .setFindingUid("f1")
                .setRules(Arrays.asList("DW-EXF-007"))
                .setReason("posted what it had read")
                .setEventTime("2026-01-01T00:00:00Z")
                .build();
    }
}
