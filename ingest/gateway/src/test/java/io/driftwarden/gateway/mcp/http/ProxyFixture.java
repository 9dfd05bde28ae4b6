package io.driftwarden.gateway.mcp.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.RequestHeadersBuilder;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.mcp.FakeDetector;
import io.driftwarden.gateway.mcp.session.GateSettings;
import io.driftwarden.gateway.server.GatewayServer;
import io.driftwarden.gateway.server.ServerConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The proxy between a client and a server that does as a test says; it ends with the test that registers it. */
final class ProxyFixture implements AfterEachCallback, AutoCloseable {
    private static final String PATH = "/mcp/files";
    private static final JsonMapper JSON = new JsonMapper();

    private final FakeDetector detector = new FakeDetector();
    private final FakeMcpServer upstream = new FakeMcpServer();
    private TenantTokens tokens = TenantTokens.none();
    private ProxyLimits limits = ProxyLimits.DEFAULT;
    private GateSettings gate = GateSettings.DEFAULT;
    private @Nullable GatewayServer gateway;

    ProxyFixture tokens(TenantTokens some) {
        tokens = some;
        return this;
    }

    ProxyFixture risks(Map<String, String> byTool) {
        gate = gate.withRisks(byTool);
        return this;
    }

    ProxyFixture answerTime(Duration time) {
        limits = new ProxyLimits(
                limits.maxRequestBytes(), limits.maxAnswerBytes(), limits.requestTime(), time, limits.idleGap());
        return this;
    }

    ProxyFixture maxBytes(int request, int answer) {
        limits = new ProxyLimits(request, answer, limits.requestTime(), limits.answerTime(), limits.idleGap());
        return this;
    }

    ProxyFixture start() {
        gateway = GatewayServer.start(
                ServerConfig.onLoopback(
                        Authentication.of(tokens),
                        new McpProxyConfig(
                                "edge-1",
                                List.of(new UpstreamServer("files", PATH, URI.create(upstream.url()), Map.of())),
                                gate,
                                limits)),
                detector);
        return this;
    }

    FakeDetector detector() {
        return detector;
    }

    FakeMcpServer upstream() {
        return upstream;
    }

    /** @param headers names and values in turn */
    AggregatedHttpResponse post(String body, String... headers) {
        return postAsync(body, headers).join();
    }

    CompletableFuture<AggregatedHttpResponse> postAsync(String body, String... headers) {
        RequestHeadersBuilder request = RequestHeaders.builder(HttpMethod.POST, PATH)
                .set("content-type", "application/json")
                .set("accept", "application/json, text/event-stream");
        return send(request, HttpData.ofUtf8(body), headers);
    }

    /** Posts, and reads nothing yet. */
    HttpResponse stream(String body) {
        return client().execute(HttpRequest.of(
                RequestHeaders.builder(HttpMethod.POST, PATH)
                        .set("content-type", "application/json")
                        .set("accept", "application/json, text/event-stream")
                        .build(),
                HttpData.ofUtf8(body)));
    }

    CompletableFuture<AggregatedHttpResponse> open(String... headers) {
        return send(
                RequestHeaders.builder(HttpMethod.GET, PATH).set("accept", "text/event-stream"),
                HttpData.empty(),
                headers);
    }

    AggregatedHttpResponse delete(String... headers) {
        return send(RequestHeaders.builder(HttpMethod.DELETE, PATH), HttpData.empty(), headers)
                .join();
    }

    private CompletableFuture<AggregatedHttpResponse> send(
            RequestHeadersBuilder request, HttpData body, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.set(headers[i], headers[i + 1]);
        }
        return client().execute(HttpRequest.of(request.build(), body)).aggregate();
    }

    private WebClient client() {
        return WebClient.builder(
                        "http://127.0.0.1:" + Objects.requireNonNull(gateway).port())
                .responseTimeout(Duration.ofSeconds(20))
                .maxResponseLength(0)
                .build();
    }

    static JsonNode json(AggregatedHttpResponse answer) {
        try {
            return JSON.readTree(answer.contentUtf8());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.contentUtf8(), e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        GatewayServer started = gateway;
        if (started != null) {
            started.close();
        }
        upstream.close();
    }
}
