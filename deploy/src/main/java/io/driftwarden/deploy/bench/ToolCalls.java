package io.driftwarden.deploy.bench;

import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.mcp.http.McpProxyConfig;
import io.driftwarden.gateway.mcp.http.ProxyLimits;
import io.driftwarden.gateway.mcp.http.UpstreamServer;
import io.driftwarden.gateway.mcp.session.GateSettings;
import io.driftwarden.gateway.server.GatewayServer;
import io.driftwarden.gateway.server.ServerConfig;
import io.driftwarden.publisher.TrustPublisher;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** What a {@code tools/call} takes, direct and through the MCP proxy with both of its gates: one call after the other. */
final class ToolCalls implements AutoCloseable {
    private static final String PATH = "/mcp/" + NotesServer.NAME;
    private static final String GATEWAY = "bench-proxy";
    private static final String HELLO =
            """
            {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
            "capabilities":{},"clientInfo":{"name":"bench","version":"1.0"}}}""";
    private static final String READY = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";
    private static final String LIST = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\"}";

    private final NotesServer server = new NotesServer();
    private final GatewayServer gateway;
    private final WebClient client = WebClient.of();
    private int id = 1;

    ToolCalls(TrustPublisher publisher) {
        gateway = GatewayServer.start(
                ServerConfig.onLoopback(
                        Authentication.NONE,
                        new McpProxyConfig(
                                GATEWAY,
                                List.of(new UpstreamServer(NotesServer.NAME, PATH, server.url(), Map.of())),
                                GateSettings.DEFAULT,
                                ProxyLimits.DEFAULT)),
                EventSink.of(publisher));
        for (URI way : List.of(direct(), proxied())) {
            List.of(HELLO, READY, LIST).forEach(message -> post(way, message));
        }
    }

    URI direct() {
        return server.url();
    }

    URI proxied() {
        return URI.create("http://127.0.0.1:" + gateway.port() + PATH);
    }

    /**
     * Calls a tool so many times.
     *
     * @throws IllegalStateException if a call does not return what the tool gives
     */
    Latencies measure(URI way, int calls) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < calls; i++) {
            String call = "{\"jsonrpc\":\"2.0\",\"id\":" + ++id
                    + ",\"method\":\"tools/call\",\"params\":{\"name\":\"search_notes\",\"arguments\":"
                    + "{\"query\":\"what is due this week\",\"limit\":10}}}";
            long start = System.nanoTime();
            AggregatedHttpResponse answer = post(way, call);
            latencies.add(System.nanoTime() - start);
            if (!answer.contentUtf8().contains("Meeting of the week")) {
                throw new IllegalStateException(way + " answers a call of a tool with " + answer.contentUtf8());
            }
        }
        return latencies;
    }

    private AggregatedHttpResponse post(URI way, String message) {
        RequestHeaders headers = RequestHeaders.builder(HttpMethod.POST, way.toString())
                .contentType(MediaType.JSON)
                .set("accept", "application/json, text/event-stream")
                .set("mcp-protocol-version", NotesServer.REVISION)
                .build();
        return client.execute(headers, message).aggregate().join();
    }

    @Override
    public void close() {
        gateway.close();
        server.close();
    }
}
