package io.driftwarden.deploy.config;

import io.driftwarden.deploy.console.TextFile;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.engine.yaml.InvalidYamlException;
import io.driftwarden.engine.yaml.Node;
import io.driftwarden.engine.yaml.Section;
import io.driftwarden.engine.yaml.YamlText;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.mcp.http.McpProxyConfig;
import io.driftwarden.gateway.mcp.http.ProxyLimits;
import io.driftwarden.gateway.mcp.http.UpstreamServer;
import io.driftwarden.gateway.mcp.session.GateSettings;
import io.driftwarden.publisher.FailMode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shape of the gateway's file. */
final class GatewayConfigReader {
    private final Section root;

    private GatewayConfigReader(Section root) {
        this.root = root;
    }

    static GatewayConfig read(Path file, Map<String, String> environment) {
        try {
            Node.Mapping yaml = YamlText.parse(file.toString(), TextFile.read(file));
            return new GatewayConfigReader(new Section(file.toString(), "", new Environment(environment)::expand, yaml))
                    .read();
        } catch (InvalidYamlException e) {
            throw new UserError(e.text());
        }
    }

    private GatewayConfig read() {
        GatewayConfig config = new GatewayConfig(
                KafkaSettings.read(root.section("kafka")),
                RegistrySettings.read(root.section("schema.registry")),
                root.choice("fail", List.of(FailMode.values())).orElse(FailMode.CLOSED),
                listen(),
                proxy(root.text("name").orElse("gateway"), tokens()));
        if (!config.mcp().tokens().required() && !config.listen().getAddress().isLoopbackAddress()) {
            throw root.wrong("listen", "must be a loopback address as long as there are no tokens");
        }
        root.refuseTheRest();
        return config;
    }

    private InetSocketAddress listen() {
        Address address = root.text("listen")
                .map(text -> Address.parse(text)
                        .orElseThrow(() -> root.wrong("listen", "must be host:port, such as 127.0.0.1:8070")))
                .orElse(new Address("127.0.0.1", 8070));
        InetSocketAddress resolved = new InetSocketAddress(address.host(), address.port());
        if (resolved.isUnresolved()) {
            throw root.wrong("listen", "is no address of this machine");
        }
        return resolved;
    }

    private TenantTokens tokens() {
        Map<String, String> tenants = new LinkedHashMap<>();
        for (Section entry : root.sections("tokens")) {
            String token = entry.text("token").orElseThrow(() -> entry.wrong("token", "is missing"));
            tenants.put(token, entry.text("tenant").orElse("default"));
            entry.refuseTheRest();
        }
        try {
            return tenants.isEmpty() ? TenantTokens.none() : TenantTokens.of(tenants);
        } catch (IllegalArgumentException e) {
            throw root.wrong("tokens", String.valueOf(e.getMessage()));
        }
    }

    private McpProxyConfig proxy(String name, TenantTokens tokens) {
        Section mcp = root.section("mcp");
        GateSettings gate = new GateSettings(
                root.duration("verdict.timeout", GateSettings.DEFAULT.verdictTimeout()),
                mcp.number("max.judged.bytes", GateSettings.DEFAULT.maxEventBytes(), 1_000, 2_000_000));
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
            return new McpProxyConfig(name, tokens, servers, gate, limits);
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
