package io.driftwarden.gateway.mcp.http;

import io.driftwarden.gateway.mcp.session.GateSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the proxy behaves.
 *
 * @param name of this gateway; its events come from {@code gateway/NAME}
 * @param servers with names and paths of their own
 */
public record McpProxyConfig(String name, List<UpstreamServer> servers, GateSettings gate, ProxyLimits limits) {
    public McpProxyConfig {
        servers = List.copyOf(servers);
        Set<String> taken = new HashSet<>();
        for (UpstreamServer server : servers) {
            if (!taken.add("name " + server.name()) || !taken.add("path " + server.path())) {
                throw new IllegalArgumentException(
                        "two servers have the name " + server.name() + " or the path " + server.path());
            }
        }
    }
}
