package io.driftwarden.deploy.config;

import io.driftwarden.engine.yaml.Section;
import io.driftwarden.gateway.mcp.http.McpProxyConfig;
import io.driftwarden.gateway.mcp.http.ProxyLimits;
import io.driftwarden.gateway.mcp.http.UpstreamServer;
import io.driftwarden.gateway.mcp.session.GateSettings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The section {@code mcp}: the servers that the proxy stands before, and what it puts up with. */
final class McpSection {

    private McpSection() {}

    /** @param risks classes of tools, by name */
    static McpProxyConfig read(String name, Duration verdictTimeout, Map<String, String> risks, Section mcp) {
        GateSettings gate = new GateSettings(
                verdictTimeout,
                mcp.number("max.judged.bytes", GateSettings.DEFAULT.maxEventBytes(), 1_000, 2_000_000),
                risks);
        ProxyLimits preset = ProxyLimits.DEFAULT;
        ProxyLimits limits = new ProxyLimits(
                mcp.number("max.request.bytes", preset.maxRequestBytes(), 1_000, Integer.MAX_VALUE),
                mcp.number("max.answer.bytes", preset.maxAnswerBytes(), 1_000, Integer.MAX_VALUE),
                mcp.duration("request.timeout", preset.requestTime()),
                mcp.duration("answer.timeout", preset.answerTime()),
                mcp.duration("session.idle", preset.idleGap()));
        List<UpstreamServer> servers = servers(mcp.section("servers"));
        mcp.refuseTheRest();
        try {
            return new McpProxyConfig(name, servers, gate, limits);
        } catch (IllegalArgumentException e) {
            throw mcp.wrong("servers", String.valueOf(e.getMessage()));
        }
    }

    private static List<UpstreamServer> servers(Section section) {
        List<UpstreamServer> servers = new ArrayList<>();
        for (String name : section.names()) {
            Section server = section.section(name);
            URI url = server.one("url", URI::create)
                    .orElseThrow(() -> server.wrong("url", "is missing; write for example http://127.0.0.1:3001/mcp"));
            String path = server.text("path").orElse("/mcp/" + name);
            try {
                servers.add(new UpstreamServer(
                        name, path, url, server.section("headers").flat()));
            } catch (IllegalArgumentException e) {
                throw section.wrong(name, String.valueOf(e.getMessage()));
            }
            server.refuseTheRest();
        }
        return servers;
    }
}
