package io.driftwarden.gateway.server;

import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.decide.DecisionSettings;
import io.driftwarden.gateway.mapping.JsonMapping;
import io.driftwarden.gateway.mcp.http.McpProxyConfig;
import io.driftwarden.gateway.push.SigningKey;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * What is served.
 *
 * @param listen port 0 for any that is free
 * @param tls plain HTTP without it
 * @param authentication at every door
 * @param accessLogs formats of access logs that are taken in
 * @param shownKeys whose public halves receivers of Security Event Tokens may fetch
 * @param decisions of the doors that ask for one
 * @param mcp the servers that the MCP proxy stands before
 */
public record ServerConfig(
        InetSocketAddress listen,
        Optional<Tls> tls,
        Authentication authentication,
        Doors doors,
        List<JsonMapping> accessLogs,
        List<SigningKey> shownKeys,
        DecisionSettings decisions,
        McpProxyConfig mcp) {
    public ServerConfig {
        accessLogs = List.copyOf(accessLogs);
        shownKeys = List.copyOf(shownKeys);
    }

    /** All doors on a free port of loopback, without TLS, for a gateway of the proxy's name. */
    public static ServerConfig onLoopback(Authentication authentication, McpProxyConfig mcp) {
        return new ServerConfig(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                Optional.empty(),
                authentication,
                Doors.ALL,
                List.of(),
                List.of(),
                DecisionSettings.of("gateway/" + mcp.name()),
                mcp);
    }
}
