package io.driftwarden.deploy.config;

import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.yaml.Section;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.decide.DecisionSettings;
import io.driftwarden.gateway.mapping.JsonMapping;
import io.driftwarden.gateway.mcp.session.GateSettings;
import io.driftwarden.gateway.push.PushTarget;
import io.driftwarden.gateway.push.SecurityEventPush;
import io.driftwarden.gateway.server.ServerConfig;
import io.driftwarden.publisher.FailMode;
import io.driftwarden.publisher.FailModes;
import io.driftwarden.publisher.OutagePolicy;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The shape of the gateway's file. */
final class GatewayConfigReader {
    private static final Set<String> RISKS =
            Arrays.stream(RiskClass.values()).map(RiskClass::wireName).collect(Collectors.toUnmodifiableSet());

    private static final Pattern FORMAT_NAME = Pattern.compile("[A-Za-z0-9-]{1,60}");

    private final Path folder;
    private final Section root;

    private GatewayConfigReader(Path folder, Section root) {
        this.folder = folder;
        this.root = root;
    }

    static GatewayConfig read(Path file, Map<String, String> environment) {
        return ConfigFile.read(file, environment, (folder, root) -> new GatewayConfigReader(folder, root).read());
    }

    private GatewayConfig read() {
        String name = root.text("name").orElse("gateway");
        List<PushTarget> push = PushSections.read(folder, root);
        GatewayConfig config = new GatewayConfig(
                name,
                KafkaSettings.read(root.section("kafka")),
                RegistrySettings.read(root.section("schema.registry")),
                failModes(),
                root.duration("hold.timeout", Duration.ZERO),
                outage(),
                push,
                server(name, push));
        root.refuseTheRest();
        return config;
    }

    private ServerConfig server(String name, List<PushTarget> push) {
        Duration timeout = root.duration("verdict.timeout", GateSettings.DEFAULT.verdictTimeout());
        Authentication authentication = AuthenticationSections.read(root);
        Map<String, String> risks = risks();
        ServerConfig server = new ServerConfig(
                listen(),
                TlsSection.read(folder, root, authentication),
                authentication,
                DoorsSection.read(root.section("doors")),
                accessLogs(),
                push.stream()
                        .filter(SecurityEventPush.class::isInstance)
                        .map(target -> ((SecurityEventPush) target).key())
                        .toList(),
                DecisionSettings.of("gateway/" + name)
                        .withVerdictTimeout(timeout)
                        .withRisks(risks),
                McpSection.read(name, timeout, risks, root.section("mcp")));
        if (!authentication.required() && !server.listen().getAddress().isLoopbackAddress()) {
            throw root.wrong(
                    "listen", "must be a loopback address as long as there are no tokens, oidc or certificates");
        }
        return server;
    }

    /** The bundled formats, and those of files; a file of the same name takes the place of a bundled one. */
    private List<JsonMapping> accessLogs() {
        Map<String, JsonMapping> formats = new TreeMap<>();
        MappingReader.BUNDLED.forEach(name -> formats.put(name, MappingReader.bundled(name)));
        Section section = root.section("access.logs");
        section.flat().forEach((name, file) -> {
            if (!FORMAT_NAME.matcher(name).matches()) {
                throw section.wrong(name, "must be a name of letters, digits and hyphens");
            }
            formats.put(name, MappingReader.read(name, folder.resolve(file)));
        });
        return List.copyOf(formats.values());
    }

    private OutagePolicy outage() {
        Section section = root.section("outage");
        Optional<Path> spool = section.text("spool").map(folder::resolve);
        int megabytes = section.number("spool.megabytes", 1_024, 1, 1_000_000);
        section.refuseTheRest();
        return spool.map(path -> OutagePolicy.spool(path, megabytes * 1_048_576L))
                .orElse(OutagePolicy.refuse());
    }

    private FailModes failModes() {
        List<FailMode> choices = List.of(FailMode.values());
        FailModes modes = FailModes.all(root.choice("fail", choices).orElse(FailMode.CLOSED));
        Section byRisk = root.section("fail.by.risk");
        for (String risk : byRisk.names()) {
            requireRisk(byRisk, risk, risk);
            modes = modes.with(risk, byRisk.choice(risk, choices).orElse(FailMode.CLOSED));
        }
        return modes;
    }

    private Map<String, String> risks() {
        Section section = root.section("tool.risks");
        Map<String, String> risks = section.flat();
        risks.forEach((tool, risk) -> requireRisk(section, tool, risk));
        return risks;
    }

    private static void requireRisk(Section section, String key, String risk) {
        if (!RISKS.contains(risk)) {
            throw section.wrong(
                    key,
                    "must be one of "
                            + String.join(", ", RISKS.stream().sorted().toList()));
        }
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
}
