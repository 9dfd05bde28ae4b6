package io.driftwarden.deploy.config;

import io.driftwarden.gateway.mcp.http.McpProxyConfig;
import io.driftwarden.publisher.FailMode;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a gateway can be told. See the help of {@code driftwarden gateway} for the file it is read from.
 *
 * @param kafka settings of Kafka's clients by their own names; may hold secrets
 * @param registry settings of the schema registry's client by their own names; may hold secrets
 * @param failMode what is decided without a verdict
 * @param listen where MCP clients connect
 */
public record GatewayConfig(
        Map<String, String> kafka,
        Map<String, String> registry,
        FailMode failMode,
        InetSocketAddress listen,
        McpProxyConfig mcp) {

    public GatewayConfig {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
    }

    /**
     * Reads a configuration file.
     *
     * @param environment where <code>${env:NAME}</code> is looked up
     * @throws io.driftwarden.deploy.console.UserError naming file, line, key and remedy
     */
    public static GatewayConfig read(Path file, Map<String, String> environment) {
        return GatewayConfigReader.read(file, environment);
    }

    /** The settings of the publisher's clients. */
    public Map<String, Object> clients() {
        Map<String, Object> clients = new HashMap<>(kafka);
        clients.putAll(registry);
        return clients;
    }

    /** Names of the settings only: the values may be secrets. */
    @Override
    public String toString() {
        return "GatewayConfig[kafka=" + new TreeMap<>(kafka).keySet() + ", registry=" + new TreeMap<>(registry).keySet()
                + ", " + failMode + ", " + listen + ", " + mcp + "]";
    }
}
