package io.driftwarden.deploy.local;

import io.driftwarden.deploy.config.MappingReader;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.decide.DecisionSettings;
import io.driftwarden.gateway.intake.EventIntake;
import io.driftwarden.gateway.mcp.http.McpProxyConfig;
import io.driftwarden.gateway.mcp.http.ProxyLimits;
import io.driftwarden.gateway.mcp.session.GateSettings;
import io.driftwarden.gateway.server.Doors;
import io.driftwarden.gateway.server.GatewayServer;
import io.driftwarden.gateway.server.ServerConfig;
import io.driftwarden.publisher.TrustPublisher;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All doors but the MCP proxy's, on loopback, where they ask nobody who they are. */
final class IntakeServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final String NAME = "local";
    private static final Duration VERDICT_TIMEOUT = Duration.ofSeconds(5); // everything shares one machine

    private final GatewayServer server;

    private IntakeServer(GatewayServer server) {
        this.server = server;
    }

    static IntakeServer start(TrustPublisher publisher, int port) {
        ServerConfig config = new ServerConfig(
                new InetSocketAddress(loopback(), port),
                Optional.empty(),
                Authentication.NONE,
                Doors.ALL,
                MappingReader.BUNDLED.stream().map(MappingReader::bundled).toList(),
                List.of(),
                DecisionSettings.of("gateway/" + NAME).withVerdictTimeout(VERDICT_TIMEOUT),
                new McpProxyConfig(NAME, List.of(), GateSettings.DEFAULT, ProxyLimits.DEFAULT));
        return new IntakeServer(GatewayServer.start(config, EventSink.of(publisher)));
    }

    String url() {
        return "http://" + HOST + ":" + server.port() + EventIntake.PATH;
    }

    @Override
    public void close() {
        server.close();
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
