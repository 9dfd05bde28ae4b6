package io.driftwarden.gateway.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.client.grpc.GrpcClients;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import com.linecorp.armeria.server.Server;
import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.decide.RecordingSink;
import io.driftwarden.gateway.server.Servers;
import io.driftwarden.publisher.Receipt;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.LogsServiceGrpc.LogsServiceBlockingStub;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OtlpTest {
    private static final String TOKEN = "acme-token-0123456789";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String OTHER_TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "b7ad6b7169203331";
    private static final Instant START = Instant.parse("2026-01-01T00:00:02Z");

    private final RecordingSink sink = new RecordingSink() {
        @Override
        public CompletionStage<Receipt> publish(TrustEvent event) {
            try {
                new CloudEventJson().check(event); // as a publisher does
            } catch (EventRejectedException e) {
                return CompletableFuture.failedStage(e);
            }
            return kafkaIsAway
                    ? CompletableFuture.failedStage(new NotEnoughReplicasException("one of three"))
                    : super.publish(event);
        }
    };
    private volatile boolean kafkaIsAway;
    private Server server;

    @BeforeEach
    void start() {
        var builder = Servers.builder().http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Otlp.mount(
                builder, sink, Authentication.of(TenantTokens.of(Map.of(TOKEN, "acme"))), new OtlpLimits(100_000, 3));
        server = builder.build();
        server.start().join();
    }

    @AfterEach
    void stop() {
        Servers.stop(server);
    }

    @Test
    void theSdksHttpExporterTellsOfACallAndItsResult() {
        // when
        exportCall(OtlpHttpSpanExporter.builder()
                .setEndpoint("http://127.0.0.1:" + server.activeLocalPort() + "/v1/traces")
                .setCompression("gzip")
                .addHeader("authorization", "Bearer " + TOKEN)
                .build());

        // then
        assertCallAndResult();
    }

    @Test
    void theSdksGrpcExporterTellsTheSame() {
        // when
        exportCall(OtlpGrpcSpanExporter.builder()
                .setEndpoint("http://127.0.0.1:" + server.activeLocalPort())
                .setCompression("gzip")
                .addHeader("authorization", "Bearer " + TOKEN)
                .build());

        // then
        assertCallAndResult();
    }

    @Test
    void jsonTellsTheSameAsProtobuf() {
        // when
        AggregatedHttpResponse answer = post(
                "/v1/traces",
                "application/json",
                "",
                span(attribute(
                        "gen_ai.tool.call.arguments",
                        "{'kvlistValue':{'values':[{'key':'to','value':{'intValue':'7'}}]}}")));

        // then
        assertThat(answer.status().code()).isEqualTo(200);
        assertThat(answer.contentUtf8()).isEqualTo("{}");
        assertThat(sink.events).hasSize(2);
        assertThat(sink.events.get(0).getId()).isEqualTo(TRACE + "-" + SPAN + "-call");
        assertThat(sink.events.get(0).getTime()).isEqualTo("2026-01-01T00:00:02Z");
        assertThat(sink.events.get(0).getToolCalled().orElseThrow().getArguments())
                .contains("{\"to\":7}");
        assertThat(sink.events.get(1).getToolReturned().orElseThrow().getOutcome())
                .contains("ok");
    }

    @Test
    void aClientsAndTheServersSpanAreOneCallWhicheverComesFirst() {
        // given
        String client = span(attribute("k", "{'stringValue':'v'}"));
        String served = client.replace(
                        "'spanId':'" + SPAN + "'", "'spanId':'00f067aa0ba902b7','parentSpanId':'" + SPAN + "'")
                .replace("'kind':3", "'kind':2");

        // when
        post("/v1/traces", "application/json", "", client);
        post("/v1/traces", "application/json", "", served);
        post("/v1/traces", "application/json", "", served.replace(TRACE, OTHER_TRACE));
        post("/v1/traces", "application/json", "", client.replace(TRACE, OTHER_TRACE));

        // then
        assertThat(sink.events)
                .filteredOn(event -> event.getToolCalled().isPresent())
                .extracting(
                        event -> event.getToolCalled().orElseThrow().getCallId().orElse(""))
                .containsExactly(SPAN, SPAN);
        assertThat(sink.events)
                .extracting(event -> event.getSubject())
                .containsExactly("trace-" + TRACE, "trace-" + TRACE, "trace-" + OTHER_TRACE, "trace-" + OTHER_TRACE);
    }

    @Test
    void aSpanThatIsSentAgainTellsTheSameAgain() {
        // given
        String client = span(attribute("server.address", "{'stringValue':'mail.example'}")
                + attribute("mcp.method.name", "{'stringValue':'tools/call'}"));

        // when
        post("/v1/traces", "application/json", "", client);
        post("/v1/traces", "application/json", "", client);

        // then
        assertThat(sink.events).hasSize(6);
        assertThat(sink.events.subList(3, 6)).isEqualTo(sink.events.subList(0, 3));
    }

    @Test
    void whatAToolsServerContactsIsContactedInItsCall() {
        // given
        String inside =
                "'parentSpanId':'" + SPAN + "','kind':3,'name':'POST','startTimeUnixNano':'1767225602000000000',"
                        + "'endTimeUnixNano':'1767225602001000000','attributes':["
                        + "{'key':'http.request.method','value':{'stringValue':'POST'}},"
                        + "{'key':'url.full','value':{'stringValue':'https://Collect.example/in?x=1'}},"
                        + "{'key':'server.address','value':{'stringValue':'collect.example'}},"
                        + "{'key':'network.peer.address','value':{'stringValue':'203.0.113.7'}},"
                        + "{'key':'http.request.body.size','value':{'intValue':'4096'}}]}";
        String http = "{'traceId':'" + TRACE + "','spanId':'00f067aa0ba902b7'," + inside;
        String database = "{'traceId':'" + TRACE + "','spanId':'00f067aa0ba902b8','parentSpanId':'" + SPAN
                + "','kind':3,'name':'SELECT','startTimeUnixNano':'1767225602000000000',"
                + "'endTimeUnixNano':'1767225602001000000','attributes':["
                + "{'key':'server.address','value':{'stringValue':'db.example'}}]}";
        String served = ONE.replace("'kind':3", "'kind':2");

        // when
        post(
                "/v1/traces",
                "application/json",
                "",
                "{'resourceSpans':[{'scopeSpans':[{'spans':[" + String.join(",", http, database, served) + "]}]}]}");

        // then
        DestinationContacted contacted = sink.events.stream()
                .flatMap(event -> event.getDestinationContacted().stream())
                .findFirst()
                .orElseThrow();
        assertThat(contacted)
                .isEqualTo(DestinationContacted.newBuilder()
                        .setCallId(SPAN)
                        .setTool("mail")
                        .setUrl("https://Collect.example/in?x=1")
                        .setResolvedIp("203.0.113.7")
                        .setBytesOut(4096L)
                        .build());
    }

    @Test
    void theTransportOfACallIsAContactWithItsServerOnce() {
        // given
        String call = span(attribute("server.address", "{'stringValue':'mail.example'}")
                + attribute("server.port", "{'intValue':'8443'}")
                + attribute("mcp.method.name", "{'stringValue':'tools/call'}"));
        String transport = "{'resourceSpans':[{'scopeSpans':[{'spans':[{'traceId':'" + TRACE
                + "','spanId':'00f067aa0ba902b7','parentSpanId':'" + SPAN + "','kind':'SPAN_KIND_CLIENT','name':'POST',"
                + "'startTimeUnixNano':'1767225602000000000','endTimeUnixNano':'1767225602001000000','attributes':["
                + "{'key':'url.full','value':{'stringValue':'https://mail.example:8443/mcp'}}]}]}]}]}";

        // when
        post("/v1/traces", "application/json", "", transport);
        post("/v1/traces", "application/json", "", call);

        // then
        assertThat(sink.events)
                .extracting(event -> event.getType().substring("io.driftwarden.".length()))
                .containsExactly("destination.contacted", "tool.called", "tool.returned");
        assertThat(sink.events.get(0).getDestinationContacted().orElseThrow().getUrl())
                .contains("https://mail.example:8443/mcp");
    }

    @Test
    void whatIsNotTakenIsCountedInThePartialSuccess() {
        // given
        String old = ONE.replace("1767225602", "1");
        String head = "{'resourceSpans':[{'scopeSpans':[{'spans':[";

        // when
        AggregatedHttpResponse tooMany =
                post("/v1/traces", "application/json", "", head + String.join(",", ONE, ONE, ONE, ONE, ONE) + "]}]}]}");
        AggregatedHttpResponse tooOld =
                post("/v1/traces", "application/json", "", head + String.join(",", ONE, old) + "]}]}]}");

        // then
        assertThat(tooMany.contentUtf8())
                .isEqualTo("{\"partialSuccess\":{\"rejectedSpans\":\"2\","
                        + "\"errorMessage\":\"more than 3 records in one request\"}}");
        assertThat(tooOld.contentUtf8()).contains("\"rejectedSpans\":\"1\"").contains("time");
    }

    @Test
    void aLogRecordTellsOfACallOverGrpc() {
        // given
        LogRecord record = LogRecord.newBuilder()
                .setTimeUnixNano(TimeUnit.SECONDS.toNanos(START.getEpochSecond()))
                .addAttributes(text("mcp.method.name", "tools/call"))
                .addAttributes(text("gen_ai.tool.name", "mail"))
                .addAttributes(text("mcp.session.id", "m1"))
                .addAttributes(text("gen_ai.tool.call.arguments", "{\"to\":\"a@b.example\"}"))
                .addAttributes(text("error.type", "tool_error"))
                .build();
        ExportLogsServiceRequest request = ExportLogsServiceRequest.newBuilder()
                .addResourceLogs(ResourceLogs.newBuilder()
                        .addScopeLogs(ScopeLogs.newBuilder().addLogRecords(record)))
                .build();

        // when
        var answer = GrpcClients.builder("gproto+http://127.0.0.1:" + server.activeLocalPort())
                .addHeader("authorization", "Bearer " + TOKEN)
                .build(LogsServiceBlockingStub.class)
                .export(request);

        // then
        assertThat(answer.hasPartialSuccess()).isFalse();
        assertThat(sink.events).hasSize(2);
        assertThat(sink.events.get(0).getSubject()).isEqualTo("m1");
        assertThat(sink.events.get(1).getToolReturned().orElseThrow().getError())
                .contains("tool_error");
    }

    @Test
    void otherTelemetryIsTakenAndSaysNothing() {
        AggregatedHttpResponse answer = post(
                "/v1/traces",
                "application/json",
                "",
                span("").replace("tools/call", "GET").replace("gen_ai.tool", "http"));

        assertThat(answer.status().code()).isEqualTo(200);
        assertThat(sink.events).isEmpty();
    }

    @Test
    void whatIsNoOtlpIsRefusedForGood() {
        assertThat(post("/v1/traces", "application/json", "", "[]").status().code())
                .isEqualTo(400);
        assertThat(post("/v1/traces", "application/json", "", "{").status().code())
                .isEqualTo(400);
        assertThat(post("/v1/logs", "application/x-protobuf", "", "\u0001\u0002")
                        .status()
                        .code())
                .isEqualTo(400);
        assertThat(post("/v1/logs", "text/plain", "", "").status().code()).isEqualTo(415);
    }

    @Test
    void aSmallRequestThatDecompressesToALargeOneIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[5_000_000]);
        }

        AggregatedHttpResponse answer =
                post("/v1/traces", "application/x-protobuf", "gzip", HttpData.wrap(packed.toByteArray()));

        assertThat(answer.status().code()).isEqualTo(413);
    }

    @Test
    void whileKafkaIsAwayTheExporterIsToTryAgain() {
        // given
        kafkaIsAway = true;

        // when
        AggregatedHttpResponse answer = post("/v1/traces", "application/json", "", span(""));

        // then
        assertThat(answer.status().code()).isEqualTo(503);
        assertThat(answer.headers().get("retry-after")).isEqualTo("1");
    }

    @Test
    void withoutATokenNothingIsTaken() {
        LogsServiceBlockingStub stranger = GrpcClients.newClient(
                "gproto+http://127.0.0.1:" + server.activeLocalPort(), LogsServiceBlockingStub.class);

        assertThatThrownBy(() -> stranger.export(ExportLogsServiceRequest.getDefaultInstance()))
                .isInstanceOf(StatusRuntimeException.class)
                .extracting(failure -> Status.fromThrowable((Throwable) failure).getCode())
                .isEqualTo(Status.Code.UNAUTHENTICATED);
    }

    private static void exportCall(SpanExporter exporter) {
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                .setResource(Resource.create(io.opentelemetry.api.common.Attributes.of(
                        AttributeKey.stringKey("service.name"), "travel-agent")))
                .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                .build()) {
            var span = provider.get("test")
                    .spanBuilder("tools/call mail")
                    .setSpanKind(SpanKind.CLIENT)
                    .setStartTimestamp(START)
                    .setAttribute("mcp.method.name", "tools/call")
                    .setAttribute("gen_ai.tool.name", "mail")
                    .setAttribute("gen_ai.conversation.id", "c1")
                    .setAttribute("server.address", "mail.example")
                    .setAttribute("gen_ai.tool.call.arguments", "{\"to\":\"a@b.example\"}")
                    .setAttribute("gen_ai.tool.call.result", "{\"content\":[{\"type\":\"text\",\"text\":\"no\"}]}")
                    .startSpan();
            span.setStatus(StatusCode.ERROR, "refused");
            span.end(START.plusMillis(5));
        }
    }

    private void assertCallAndResult() {
        ToolCalled call = sink.events.get(0).getToolCalled().orElseThrow();
        DestinationContacted contact =
                sink.events.get(1).getDestinationContacted().orElseThrow();
        ToolReturned result = sink.events.get(2).getToolReturned().orElseThrow();
        assertThat(sink.events).hasSize(3).allSatisfy(event -> {
            assertThat(event.getSubject()).isEqualTo("c1");
            assertThat(event.getTenant()).contains("acme");
            assertThat(event.getSource()).isEqualTo("otlp/travel-agent");
        });
        assertThat(sink.events.get(2).getTime()).isEqualTo("2026-01-01T00:00:02.005Z");
        assertThat(contact.getHost()).contains("mail.example");
        assertThat(contact.getTool())
                .as("the client contacts the server, not the tool somebody")
                .isEmpty();
        assertThat(call.getTool()).contains("mail");
        assertThat(call.getServer()).contains("mail.example");
        assertThat(call.getArguments()).contains("{\"to\":\"a@b.example\"}");
        assertThat(result.getCallId()).isEqualTo(call.getCallId());
        assertThat(result.getOutcome()).contains("error");
        assertThat(result.getError()).contains("refused");
        assertThat(result.getContent()).contains("[{\"type\":\"text\",\"text\":\"no\"}]");
    }

    private static final String ONE = "{'traceId':'" + TRACE + "','spanId':'" + SPAN
            + "','kind':3,'name':'tools/call mail','startTimeUnixNano':'1767225602000000000',"
            + "'endTimeUnixNano':'1767225602005000000',"
            + "'attributes':[{'key':'gen_ai.tool.name','value':{'stringValue':'mail'}}]}";

    /** @param attributes more of them, each with a comma before it */
    private static String span(String attributes) {
        return "{'resourceSpans':[{'scopeSpans':[{'spans':[" + ONE.substring(0, ONE.length() - 2) + attributes
                + "]}]}]}]}";
    }

    private static String attribute(String key, String value) {
        return ",{'key':'" + key + "','value':" + value + "}";
    }

    private static KeyValue text(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    private AggregatedHttpResponse post(String path, String type, String encoding, String body) {
        return post(path, type, encoding, HttpData.wrap(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private AggregatedHttpResponse post(String path, String type, String encoding, HttpData body) {
        RequestHeadersBuilder headers = RequestHeaders.builder(HttpMethod.POST, path)
                .set("content-type", type)
                .set("authorization", "Bearer " + TOKEN);
        if (!encoding.isEmpty()) {
            headers.set("content-encoding", encoding);
        }
        return WebClient.of("http://127.0.0.1:" + server.activeLocalPort())
                .execute(HttpRequest.of(headers.build(), body))
                .aggregate()
                .join();
    }
}
