package io.driftwarden.deploy.gateway;

import io.driftwarden.deploy.config.GatewayConfig;
import io.driftwarden.gateway.mcp.http.UpstreamServer;
import io.driftwarden.gateway.server.Doors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a gateway says when it has started: where its doors are. */
final class Doorplate {
    private Doorplate() {}

    static List<String> of(GatewayConfig config, int port) {
        String name = config.server().listen().getHostString();
        String host = (name.indexOf(':') < 0 ? name : '[' + name + ']') + ":" + port;
        String base = (config.server().tls().isPresent() ? "https://" : "http://") + host;
        List<String> lines = new ArrayList<>();
        for (UpstreamServer server : config.server().mcp().servers()) {
            lines.add("MCP server " + server.name() + " at " + base + server.path());
        }
        Doors doors = config.server().doors();
        if (doors.events()) {
            lines.add("Event intake at " + base + "/v1/events");
        }
        if (doors.otlp()) {
            lines.add("OTLP at " + base + " (gRPC, and HTTP at /v1/traces and /v1/logs)");
        }
        config.server()
                .accessLogs()
                .forEach(format -> lines.add("Access logs at " + base + "/v1/access-logs/" + format.name()));
        if (doors.authzen()) {
            lines.add("AuthZEN at " + base + "/access/v1/evaluation");
        }
        doors.forwardAuth()
                .ifPresent(meaning -> lines.add("Forward-auth at " + base + "/v1/forward-auth, asking about a "
                        + meaning.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        if (doors.extAuthz()) {
            lines.add("Envoy ext_authz (gRPC) at " + host);
        }
        if (doors.extMcp()) {
            lines.add("agentgateway ExtMcp (gRPC) at " + host);
        }
        lines.add("Without a verdict it fails "
                + config.failModes().otherwise().name().toLowerCase(Locale.ROOT) + ".");
        return lines;
    }
}
