package io.driftwarden.deploy.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.Server;
import io.driftwarden.contract.CommandAcknowledged;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.kafka.Topics;
import io.driftwarden.contract.output.CommandJson;
import io.driftwarden.deploy.Driftwarden;
import io.driftwarden.gateway.server.Servers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code driftwarden gateway} as a process: its doors, its deny list and its webhooks, over a real broker. */
class GatewayCommandIT {
    private static final String TOKEN = "acme-token-0123456789";
    private static final Pattern PORT = Pattern.compile("AuthZEN at http://127\\.0\\.0\\.1:([0-9]+)/");
    private static final String SPAN =
            """
            {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"0af7651916cd43dd8448eb211c80319c",
            "spanId":"b7ad6b7169203331","name":"tools/call mail","startTimeUnixNano":"1767225602000000000",
            "endTimeUnixNano":"1767225602005000000","attributes":[
            {"key":"gen_ai.tool.name","value":{"stringValue":"mail"}},
            {"key":"gen_ai.conversation.id","value":{"stringValue":"s1"}}]}]}]}]}""";

    @TempDir
    Path folder;

    private final LinkedBlockingQueue<String> hooked = new LinkedBlockingQueue<>();
    private Platform platform;
    private Server receiver;

    @BeforeEach
    void start() {
        platform = Platform.start(folder);
        receiver = Servers.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .service("/hook", (context, request) -> {
                    hooked.add(request.headers().get("webhook-id", ""));
                    return HttpResponse.of(request.aggregate().thenApply(whole -> HttpResponse.of(204)));
                })
                .build();
        receiver.start().join();
    }

    @AfterEach
    void stop() {
        Servers.stop(receiver);
        platform.close();
    }

    @Test
    void aKillClosesEveryDoorForTheSessionAndReachesTheWebhookOnce() throws Exception {
        Path config = configuration();
        try (ServerProcess gateway = gateway(config, "first.log")) {
            // given
            WebClient client = WebClient.of("http://127.0.0.1:" + gateway.said(PORT));
            AggregatedHttpResponse taken = post(client, "/v1/traces", TOKEN, SPAN);

            // when
            send(command("c1"));

            // then
            assertThat(taken.status().code()).isEqualTo(200);
            assertThat(hooked.poll(60, TimeUnit.SECONDS)).isEqualTo("c1");
            await().atMost(Platform.PATIENCE).untilAsserted(() -> {
                List<TrustEvent> events = PublishedEvents.all(platform.clients());
                assertThat(events)
                        .anyMatch(event -> event.getToolCalled().isPresent()
                                && event.getTenant().orElse("").equals("acme"));
                assertThat(events.stream()
                                .flatMap(event -> event.getCommandAcknowledged().stream())
                                .flatMap((CommandAcknowledged ack) -> ack.getGateway().stream()))
                        .contains("edge-1", "edge-2");
            });
            assertThat(post(client, "/access/v1/evaluation", TOKEN, evaluation())
                            .contentUtf8())
                    .contains("\"decision\":false", "\"decided_by\":\"revocation\"");
            assertThat(client.execute(RequestHeaders.of(
                                    HttpMethod.GET, "/v1/gateway/status", "authorization", "Bearer " + TOKEN))
                            .aggregate()
                            .join()
                            .contentUtf8())
                    .contains("\"edge-2\":{\"attempted\":1,\"delivered\":1,\"lost\":0}", "\"spooling\":false");
            assertThat(post(client, "/access/v1/evaluation", "", evaluation())
                            .status()
                            .code())
                    .isEqualTo(401);
            assertThat(gateway.terminate()).isIn(0, 143); // SIGTERM
        }
        try (ServerProcess again = gateway(config, "second.log")) {
            // when
            WebClient client = WebClient.of("http://127.0.0.1:" + again.said(PORT));
            send(command("c2"));

            // then
            assertThat(hooked.poll(60, TimeUnit.SECONDS)).isEqualTo("c2");
            assertThat(post(client, "/access/v1/evaluation", TOKEN, evaluation())
                            .contentUtf8())
                    .contains("\"decided_by\":\"revocation\"");
        }
    }

    private Path configuration() throws IOException {
        Map<String, Object> clients = platform.clients();
        return Files.writeString(
                folder.resolve("gateway.yaml"),
                """
                name: edge-1
                listen: 127.0.0.1:0
                kafka: {bootstrap.servers: "%s"}
                schema.registry: {url: "%s"}
                tokens: [{token: "%s", tenant: acme}]
                outage: {spool: spool}
                webhooks:
                  - {name: edge-2, url: "http://127.0.0.1:%d/hook", secret: "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0", tenant: acme}
                """
                        .formatted(
                                clients.get("bootstrap.servers"),
                                clients.get("schema.registry.url"),
                                TOKEN,
                                receiver.activeLocalPort()));
    }

    private ServerProcess gateway(Path config, String log) {
        return ServerProcess.start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Driftwarden.class.getName(),
                        "gateway",
                        "--config",
                        config.toString()),
                folder.resolve(log));
    }

    private static String evaluation() {
        return """
                {"subject":{"type":"agent","id":"ann"},"action":{"name":"call"},"resource":{"type":"tool","id":"mail"},
                "context":{"session":"s1"}}""";
    }

    private static AggregatedHttpResponse post(WebClient client, String path, String token, String body) {
        RequestHeaders headers = RequestHeaders.builder(HttpMethod.POST, path)
                .set("content-type", "application/json")
                .set("authorization", token.isEmpty() ? "" : "Bearer " + token)
                .build();
        return client.execute(headers, body).aggregate().join();
    }

    private void send(TrustCommand command) throws Exception {
        try (KafkaProducer<String, TrustCommand> producer = new KafkaProducer<>(
                platform.clients(),
                new StringSerializer(),
                platform.serdes().commands().serializer())) {
            producer.send(new ProducerRecord<>(Topics.COMMANDS, command.getSession(), command))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static TrustCommand command(String id) {
        return TrustCommand.newBuilder()
                .setCommandId(id)
                .setType(CommandJson.SESSION_REVOKED)
                .setSession("s1")
                .setTenant("acme")
                .setFindingUid("f1")
                .setReason("because")
                .setEventTime("2026-01-01T00:00:00Z")
                .build();
    }
}
