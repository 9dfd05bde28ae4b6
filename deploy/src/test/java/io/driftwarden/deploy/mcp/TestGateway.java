package io.driftwarden.deploy.mcp;

import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.mcp.http.McpProxyConfig;
import io.driftwarden.gateway.mcp.http.ProxyLimits;
import io.driftwarden.gateway.mcp.http.UpstreamServer;
import io.driftwarden.gateway.mcp.session.GateSettings;
import io.driftwarden.gateway.server.GatewayServer;
import io.driftwarden.gateway.server.ServerConfig;
import io.driftwarden.publisher.PublisherConfig;
import io.driftwarden.publisher.TrustPublisher;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The MCP proxy in front of servers, with a publisher of its own, as {@code driftwarden gateway} has one. */
final class TestGateway implements AutoCloseable {
    /** A busy machine must not fail what is not about time. */
    private static final GateSettings PATIENT =
            new GateSettings(Duration.ofSeconds(30), GateSettings.DEFAULT.maxEventBytes());

    private final TrustPublisher publisher;
    private final GatewayServer gateway;

    private TestGateway(TrustPublisher publisher, GatewayServer gateway) {
        this.publisher = publisher;
        this.gateway = gateway;
    }

    /** @param servers MCP endpoints by the names that events give them */
    static TestGateway start(LocalStack stack, String name, Map<String, String> servers) {
        return start(stack, name, servers, Map.of());
    }

    /** @param tokens tenants by token; none to ask nobody */
    static TestGateway start(LocalStack stack, String name, Map<String, String> servers, Map<String, String> tokens) {
        TrustPublisher publisher =
                TrustPublisher.open(PublisherConfig.of(Stack.clients(stack)).withGateway(name));
        List<UpstreamServer> upstream = servers.entrySet().stream()
                .map(server -> new UpstreamServer(
                        server.getKey(), "/mcp/" + server.getKey(), URI.create(server.getValue()), Map.of()))
                .toList();
        ServerConfig config = ServerConfig.onLoopback(
                tokens.isEmpty() ? Authentication.NONE : Authentication.of(TenantTokens.of(tokens)),
                new McpProxyConfig(name, upstream, PATIENT, ProxyLimits.DEFAULT));
        return new TestGateway(publisher, GatewayServer.start(config, EventSink.of(publisher)));
    }

    /** Where clients reach a server. */
    String url(String server) {
        return "http://127.0.0.1:" + gateway.port() + "/mcp/" + server;
    }

    TrustPublisher publisher() {
        return publisher;
    }

    @Override
    public void close() {
        gateway.close();
        publisher.close();
    }
}
