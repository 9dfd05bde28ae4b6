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
import io.driftwarden.publisher.Decision;
import java.net.URI;
import java.util.List;
import java.util.Locale;
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

    /** As a refusal names its reason. */
    private static final String NO_VERDICT =
            "\"" + Decision.Cause.NO_VERDICT_IN_TIME.name().toLowerCase(Locale.ROOT) + "\"";

    private final NotesServer server = new NotesServer();
    private final GatewayServer gateway;
    private final WebClient client = WebClient.of();
    private int id = 1;
    private int undecided;

    ToolCalls(EventSink sink) {
        gateway = GatewayServer.start(
                ServerConfig.onLoopback(
                        Authentication.NONE,
                        new McpProxyConfig(
                                GATEWAY,
                                List.of(new UpstreamServer(NotesServer.NAME, PATH, server.url(), Map.of())),
                                GateSettings.DEFAULT,
                                ProxyLimits.DEFAULT)),
                sink);
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
     * Calls a tool so many times. A call on which no verdict came in time is counted, and is none of the latencies: the gate
     * refuses it after a time that is configured, and a machine that stood still for that long must not cost all other figures.
     *
     * @throws IllegalStateException if a call returns anything else than what the tool gives
     */
    Latencies measure(URI way, int calls) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < calls; i++) {
            String call = "{\"jsonrpc\":\"2.0\",\"id\":" + ++id
                    + ",\"method\":\"tools/call\",\"params\":{\"name\":\"search_notes\",\"arguments\":"
                    + "{\"query\":\"what is due this week\",\"limit\":10}}}";
            long start = System.nanoTime();
            AggregatedHttpResponse answer = post(way, call);
            long took = System.nanoTime() - start;
            if (answer.contentUtf8().contains("Meeting of the week")) {
                latencies.add(took);
            } else if (answer.contentUtf8().contains(NO_VERDICT)) {
                undecided++;
            } else {
                throw new IllegalStateException(way + " answers a call of a tool with " + answer.contentUtf8());
            }
        }
        return latencies;
    }

    /** Calls that were refused because no verdict came in time. */
    int undecided() {
        return undecided;
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
