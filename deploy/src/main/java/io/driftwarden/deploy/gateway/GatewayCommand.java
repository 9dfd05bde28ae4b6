package io.driftwarden.deploy.gateway;

import io.driftwarden.deploy.config.GatewayConfig;
import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.Foreground;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.deploy.console.Verbosity;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.mcp.http.McpGateway;
import io.driftwarden.gateway.mcp.http.UpstreamServer;
import io.driftwarden.publisher.PublisherConfig;
import io.driftwarden.publisher.TrustPublisher;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code driftwarden gateway}. */
@Command(
        name = "gateway",
        description = {
            "Stand between MCP clients and their servers, and let pass only what the detector lets pass.",
            "Clients connect to http://LISTEN/mcp/SERVER in place of the server's own address."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {ExitCodes.OK_TEXT, ExitCodes.FAILURE_TEXT, ExitCodes.USAGE_TEXT},
        footerHeading = "%nExamples:%n",
        footer = {
            "  driftwarden gateway --config gateway.yaml",
            "  driftwarden gateway --config gateway.yaml --check",
            "",
            "The least that gateway.yaml needs:",
            "  kafka:",
            "    bootstrap.servers: kafka:9092",
            "  schema.registry:",
            "    url: http://registry:8081",
            "  mcp:",
            "    servers:",
            "      files: {url: \"http://127.0.0.1:3001/mcp\"}",
            "",
            "And what else it knows, with the defaults:",
            "  name: gateway               # events come from gateway/NAME",
            "  listen: 127.0.0.1:8070      # loopback only, as long as there are no tokens",
            "  fail: closed                # without a verdict nothing passes; open lets everything pass",
            "  verdict.timeout: 2s",
            "  tokens:                     # Authorization: Bearer TOKEN; none by default",
            "    - {token: \"$${env:ACME_TOKEN}\", tenant: acme}",
            "  mcp:",
            "    servers:",
            "      files:",
            "        url: https://files.example.com/mcp",
            "        path: /mcp/files",
            "        headers: {Authorization: \"Bearer $${env:FILES_TOKEN}\"}",
            "    session.idle: 30m         # without session ids, a longer pause begins another session",
            "    request.timeout: 30s      # a client's time to send a message",
            "    answer.timeout: 5m        # a server's time to say something",
            "    max.request.bytes: 4194304",
            "    max.answer.bytes: 16777216",
            "    max.judged.bytes: 900000  # larger calls and results do not pass"
        })
public final class GatewayCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration, in YAML.")
    private Path file = Path.of("");

    @Option(names = "--check", description = "Only check the configuration, and end.")
    private boolean checkOnly;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        GatewayConfig config = GatewayConfig.read(file, System.getenv());
        if (config.mcp().servers().isEmpty()) {
            throw new UserError(
                    file + ": 'mcp.servers' is missing; write for example files: {url: \"http://127.0.0.1:3001/mcp\"}");
        }
        if (checkOnly) {
            out.println(file + " is in order.");
            out.flush();
            return ExitCodes.OK;
        }
        Verbosity.quietKafka();
        try (Foreground foreground = new Foreground()) {
            TrustPublisher publisher = foreground.add(TrustPublisher.open(PublisherConfig.of(config.clients())
                    .withGateway("gateway/" + config.mcp().name())
                    .withFailMode(config.failMode())));
            McpGateway gateway =
                    foreground.add(McpGateway.start(config.listen(), config.mcp(), EventSink.of(publisher)));
            welcome(out, config, gateway.port());
            return foreground.until(new CompletableFuture<Void>());
        }
    }

    private static void welcome(PrintWriter out, GatewayConfig config, int port) {
        InetSocketAddress listen = config.listen();
        String host =
                listen.getHostString().indexOf(':') < 0 ? listen.getHostString() : '[' + listen.getHostString() + ']';
        for (UpstreamServer server : config.mcp().servers()) {
            out.println("MCP server " + server.name() + " at http://" + host + ":" + port + server.path());
        }
        out.println("Without a verdict it fails " + config.failMode().name().toLowerCase(Locale.ROOT) + ".");
        out.flush();
    }
}
