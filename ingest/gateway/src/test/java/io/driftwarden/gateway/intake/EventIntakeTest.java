package io.driftwarden.gateway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.SessionProtocol;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.gateway.DoorErrors;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.server.Servers;
import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.FailMode;
import io.driftwarden.publisher.Receipt;
import io.driftwarden.publisher.Revocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventIntakeTest {
    private static final String TOKEN = "0123456789abcdef";
    private static final String SINGLE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String LINES = "application/x-ndjson";

    private final RecordingSink sink = new RecordingSink();
    private @Nullable Server server;

    @AfterEach
    void stop() {
        if (server != null) {
            Servers.stop(server);
        }
    }

    @Test
    void oneEventIsPublishedAndAcknowledged() {
        start(TenantTokens.none());

        AggregatedHttpResponse answer = post("", SINGLE, event("1", ""));

        assertThat(answer.status().code()).isEqualTo(202);
        assertThat(answer.contentUtf8()).isEqualTo("{\"accepted\":1}");
        assertThat(sink.published()).containsExactly("1");
    }

    @Test
    void batchesAndLinesKeepTheirOrder() {
        start(TenantTokens.none());

        AggregatedHttpResponse batch = post("", BATCH, "[" + event("1", "") + "," + event("2", "") + "]");
        AggregatedHttpResponse lines = post("", LINES, event("3", "") + "\n\r\n" + event("4", "") + "\r\n");

        assertThat(batch.contentUtf8()).isEqualTo("{\"accepted\":2}");
        assertThat(lines.contentUtf8()).isEqualTo("{\"accepted\":2}");
        assertThat(sink.published()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void oneBadEventStopsItsWholeRequestAndIsNamed() {
        start(TenantTokens.none());

        AggregatedHttpResponse answer =
                post("", LINES, event("1", "") + "\n\n" + event("2", "").replace("\"subject\":\"s\"", "\"x\":1"));

        assertThat(answer.status().code()).isEqualTo(400);
        assertThat(answer.contentType()).hasToString("application/problem+json");
        assertThat(answer.contentUtf8())
                .contains("\"errors\":[{\"place\":\"line 3\",\"reason\":\"missing_subject\","
                        + "\"detail\":\"subject is missing or blank\"}]");
        assertThat(sink.published()).isEmpty();
    }

    @Test
    void elementsOfABatchAreNamedByIndex() {
        start(TenantTokens.none());

        AggregatedHttpResponse answer = post("", BATCH, "[" + event("1", "") + ",5]");

        assertThat(answer.contentUtf8()).contains("\"place\":\"element 1\",\"reason\":\"not_an_object\"");
    }

    @Test
    void whatIsNotJsonIsABadRequest() {
        start(TenantTokens.none());

        assertThat(post("", SINGLE, "nope").status().code()).isEqualTo(400);
        assertThat(post("", BATCH, "{}").status().code()).isEqualTo(400);
        assertThat(post("", BATCH, "[]").status().code()).isEqualTo(400);
        assertThat(post("", LINES, "\n").status().code()).isEqualTo(400);
    }

    @Test
    void verdictsComeInTheFormAndOrderOfTheRequest() {
        start(TenantTokens.none());
        sink.decisions.put("1", new Decision.Judged(verdict("1", "block")));
        sink.decisions.put("2", new Decision.Revoked(new Revocation("default", "s", "c-1", "DW-EXF-007")));

        AggregatedHttpResponse answer =
                post("?verdict=wait", LINES, event("1", "") + "\n" + event("2", "") + "\n" + event("3", ""));

        assertThat(answer.status().code()).isEqualTo(200);
        assertThat(answer.contentUtf8().lines())
                .containsExactly(
                        "{\"event_id\":\"1\",\"source\":\"gw\",\"session\":\"s\",\"tenant\":\"default\","
                                + "\"time\":\"2026-01-01T00:00:00Z\",\"verdict\":\"block\",\"score\":50.0,"
                                + "\"findings\":[],\"redactions\":[{\"pointer\":\"/content/0/text\",\"start\":1,\"end\":5,"
                                + "\"reason\":\"DW-OUT-001\"}],\"decided_by\":\"detector\"}",
                        "{\"event_id\":\"2\",\"source\":\"gw\",\"session\":\"s\",\"tenant\":\"default\","
                                + "\"time\":\"2026-01-01T00:00:00Z\",\"verdict\":\"kill\",\"reason\":\"DW-EXF-007\","
                                + "\"command_id\":\"c-1\",\"decided_by\":\"revocation\"}",
                        "{\"event_id\":\"3\",\"source\":\"gw\",\"session\":\"s\",\"tenant\":\"default\","
                                + "\"time\":\"2026-01-01T00:00:00Z\",\"verdict\":\"block\","
                                + "\"reason\":\"no_verdict_in_time\",\"decided_by\":\"fail_mode\"}");
    }

    @Test
    void aSingleEventIsAnsweredByAnObjectAndABatchByAnArray() {
        start(TenantTokens.none());

        AggregatedHttpResponse single = post("?verdict=wait", SINGLE, event("1", ""));
        AggregatedHttpResponse batch = post("?verdict=wait", BATCH, "[" + event("1", "") + "]");

        assertThat(single.contentUtf8()).startsWith("{\"event_id\"");
        assertThat(batch.contentUtf8()).startsWith("[{\"event_id\"").endsWith("]");
    }

    @Test
    void theTenantIsTheTokens() {
        start(TenantTokens.of(Map.of(TOKEN, "acme")));

        AggregatedHttpResponse silent = post("", SINGLE, event("1", ""), "Bearer " + TOKEN);
        AggregatedHttpResponse nothing = post("", SINGLE, event("2", ",\"tenant\":null"), "bearer " + TOKEN);
        AggregatedHttpResponse agreeing = post("", SINGLE, event("3", ",\"tenant\":\"acme\""), "Bearer " + TOKEN);
        AggregatedHttpResponse lying = post("", SINGLE, event("4", ",\"tenant\":\"other\""), "Bearer " + TOKEN);

        assertThat(List.of(silent, nothing, agreeing))
                .allSatisfy(answer -> assertThat(answer.status().code()).isEqualTo(202));
        assertThat(sink.events).allSatisfy(event -> {
            assertThat(event.getTenant()).contains("acme");
            assertThat(event.getExtensions()).isEmpty();
        });
        assertThat(lying.status().code()).isEqualTo(400);
        assertThat(lying.contentUtf8()).contains("foreign_tenant");
        assertThat(sink.published()).containsExactly("1", "2", "3");
    }

    @Test
    void withoutAKnownTokenNobodyComesIn() {
        start(TenantTokens.of(Map.of(TOKEN, "acme")));

        AggregatedHttpResponse none = post("", SINGLE, event("1", ""));
        AggregatedHttpResponse wrong = post("", SINGLE, event("1", ""), "Bearer 0123456789abcdeX");

        assertThat(none.status().code()).isEqualTo(401);
        assertThat(none.headers().get(HttpHeaderNames.WWW_AUTHENTICATE)).isEqualTo("Bearer");
        assertThat(wrong.status().code()).isEqualTo(401);
        assertThat(wrong.contentUtf8()).doesNotContain("0123456789");
        assertThat(sink.published()).isEmpty();
    }

    @Test
    void otherMethodsTypesAndQuestionsAreRefused() {
        start(TenantTokens.none());

        AggregatedHttpResponse get = client().get(EventIntake.PATH).aggregate().join();
        AggregatedHttpResponse json = post("", "application/json", event("1", ""));
        AggregatedHttpResponse now = post("?verdict=now", SINGLE, event("1", ""));

        assertThat(get.status().code()).isEqualTo(405);
        assertThat(json.status().code()).isEqualTo(415);
        assertThat(json.contentUtf8()).contains(LINES);
        assertThat(now.status().code()).isEqualTo(400);
    }

    @Test
    void bodiesAndBatchesAreBounded() {
        start(TenantTokens.none());

        AggregatedHttpResponse long1 = post("", SINGLE, event("1", ",\"x\":\"" + "x".repeat(20_000) + "\""));
        AggregatedHttpResponse many = post("", LINES, (event("1", "") + "\n").repeat(6));

        assertThat(long1.status().code()).isEqualTo(413);
        assertThat(long1.contentType()).hasToString("application/problem+json");
        assertThat(long1.contentUtf8()).contains("too large");
        assertThat(many.status().code()).isEqualTo(400);
        assertThat(many.contentUtf8()).contains("too_long");
        assertThat(sink.published()).isEmpty();
    }

    @Test
    void anotherPathIsAProblemThatNamesTheRightOne() {
        start(TenantTokens.none());

        AggregatedHttpResponse answer = client().get("/events").aggregate().join();

        assertThat(answer.status().code()).isEqualTo(404);
        assertThat(answer.contentType()).hasToString("application/problem+json");
        assertThat(answer.contentUtf8()).contains(EventIntake.PATH);
    }

    @Test
    void anEventInBinaryModeHasItsAttributesInHeaders() {
        start(TenantTokens.none());

        AggregatedHttpResponse answer = postBinary("{\"tool\":\"mail\"}", "ce-subject", "s%20%22one+two%22");

        assertThat(answer.status().code()).isEqualTo(202);
        assertThat(sink.events).singleElement().satisfies(event -> {
            assertThat(event.getSubject()).isEqualTo("s \"one+two\"");
            assertThat(event.getToolCalled().orElseThrow().getTool()).contains("mail");
        });
    }

    @Test
    void theBodyOfAnEventInBinaryModeCannotAddAttributes() {
        start(TenantTokens.none());

        AggregatedHttpResponse answer = postBinary("{}, \"tenant\": \"other\"", "ce-subject", "s");

        assertThat(answer.status().code()).isEqualTo(400);
        assertThat(sink.published()).isEmpty();
    }

    @Test
    void whenKafkaDoesNotTakeTheEventsTheyAreToBeSentAgain() {
        start(TenantTokens.none());
        sink.failing = true;

        AggregatedHttpResponse answer = post("", SINGLE, event("1", ""));

        assertThat(answer.status().code()).isEqualTo(503);
        assertThat(answer.headers().get(HttpHeaderNames.RETRY_AFTER)).isEqualTo("1");
    }

    @Test
    void withoutTokensItListensOnLoopbackOnly() {
        ServerBuilder open = Servers.builder().http(0);
        mount(open, TenantTokens.none());

        assertThatThrownBy(open::build).rootCause().hasMessageContaining("loopback");
    }

    @Test
    void tokensThatProtectNothingAreRefused() {
        assertThatThrownBy(() -> TenantTokens.of(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TenantTokens.of(Map.of("short", "acme")))
                .hasMessageContaining("acme")
                .hasMessageNotContaining("short\"");
    }

    private void start(TenantTokens tokens) {
        ServerBuilder builder =
                Servers.builder().localPort(0, SessionProtocol.HTTP).errorHandler(new DoorErrors());
        mount(builder, tokens);
        server = builder.build();
        server.start().join();
    }

    private void mount(ServerBuilder builder, TenantTokens tokens) {
        EventIntake.mount(
                builder,
                sink,
                Authentication.of(tokens),
                new IntakeConfig(10_000, 5, Duration.ofSeconds(1), JsonLimits.DEFAULT));
    }

    private WebClient client() {
        Server running = server;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        return WebClient.of("http://127.0.0.1:" + running.activeLocalPort());
    }

    private AggregatedHttpResponse post(String query, String contentType, String body) {
        return post(query, contentType, body, "");
    }

    private AggregatedHttpResponse post(String query, String contentType, String body, String authorization) {
        RequestHeaders headers = RequestHeaders.of(
                HttpMethod.POST,
                EventIntake.PATH + query,
                HttpHeaderNames.CONTENT_TYPE,
                contentType,
                HttpHeaderNames.AUTHORIZATION,
                authorization);
        return client().execute(HttpRequest.of(headers, com.linecorp.armeria.common.HttpData.ofUtf8(body)))
                .aggregate()
                .join();
    }

    private AggregatedHttpResponse postBinary(String body, String header, String value) {
        RequestHeaders headers = RequestHeaders.builder(HttpMethod.POST, EventIntake.PATH)
                .set("content-type", "application/json")
                .set("ce-specversion", "1.0")
                .set("ce-id", "1")
                .set("ce-source", "gw")
                .set("ce-type", "io.driftwarden.tool.called")
                .set("ce-time", "2026-01-01T00:00:00Z")
                .set(header, value)
                .build();
        return client().execute(HttpRequest.of(headers, com.linecorp.armeria.common.HttpData.ofUtf8(body)))
                .aggregate()
                .join();
    }

    private static String event(String id, String more) {
        return "{\"specversion\":\"1.0\",\"id\":\"" + id
                + "\",\"source\":\"gw\",\"type\":\"io.driftwarden.tool.called\","
                + "\"time\":\"2026-01-01T00:00:00Z\",\"subject\":\"s\"" + more + "}";
    }

    private static TrustVerdict verdict(String id, String verdict) {
        return TrustVerdict.newBuilder()
                .setEventId(id)
                .setSource("gw")
                .setSession("s")
                .setTenant("default")
                .setTime("2026-01-01T00:00:00Z")
                .setVerdict(verdict)
                .setScore(50)
                .setRuleset("1+x")
                .setRedactions(List.of(new Redaction("/content/0/text", 1, 5, "DW-OUT-001")))
                .build();
    }

    private static final class RecordingSink implements EventSink {
        private final List<TrustEvent> events = new CopyOnWriteArrayList<>();
        private final Map<String, Decision> decisions = new java.util.concurrent.ConcurrentHashMap<>();
        private volatile boolean failing;

        List<String> published() {
            return events.stream().map(TrustEvent::getId).toList();
        }

        @Override
        public CompletionStage<Receipt> publish(TrustEvent event) {
            if (failing) {
                return CompletableFuture.failedStage(new NotEnoughReplicasException("one of three"));
            }
            events.add(event);
            return CompletableFuture.completedStage(new Receipt("trust.events", 0, events.size()));
        }

        @Override
        public Optional<Revocation> revocation(String tenant, String session) {
            return Optional.empty();
        }

        @Override
        public CompletionStage<Decision> decide(TrustEvent event, Duration timeout) {
            return CompletableFuture.completedStage(decisions.getOrDefault(
                    event.getId(), new Decision.Defaulted(FailMode.CLOSED, Decision.Cause.NO_VERDICT_IN_TIME)));
        }
    }
}
