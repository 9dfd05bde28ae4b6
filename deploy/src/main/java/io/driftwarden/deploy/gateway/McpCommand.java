package io.driftwarden.deploy.gateway;

import io.driftwarden.contract.event.Envelope;
import io.driftwarden.deploy.config.GatewayConfig;
import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.deploy.console.Verbosity;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.mcp.EventIds;
import io.driftwarden.gateway.mcp.SessionRef;
import io.driftwarden.gateway.mcp.session.Party;
import io.driftwarden.gateway.mcp.stdio.StdioGateway;
import io.driftwarden.publisher.PublisherConfig;
import io.driftwarden.publisher.TrustPublisher;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code driftwarden mcp}. */
@Command(
        name = "mcp",
        description = {
            "Run a local MCP server for a desktop client, and let pass only what the detector lets pass.",
            "Standard input and output carry MCP and nothing else; the server's standard error and exit code are passed on."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"n:The server's own, once it runs.", ExitCodes.FAILURE_TEXT, ExitCodes.USAGE_TEXT},
        footerHeading = "%nExamples:%n",
        footer = {
            "  driftwarden mcp --config gateway.yaml --server files -- npx -y @modelcontextprotocol/server-filesystem /srv",
            "",
            "As a desktop client's configuration has it:",
            "  {\"mcpServers\": {\"files\": {\"command\": \"driftwarden\", \"args\": [\"mcp\", \"--config\",",
            "    \"/etc/driftwarden/gateway.yaml\", \"--server\", \"files\", \"--\", \"my-mcp-server\", \"--flag\"]}}}",
            "",
            "Of gateway.yaml ('driftwarden gateway --help') it reads all but what is about listening and who may come in."
        })
public final class McpCommand implements Callable<Integer> {

    @Option(names = "--config", required = true, paramLabel = "FILE", description = "The configuration, in YAML.")
    private Path file = Path.of("");

    @Option(names = "--server", required = true, paramLabel = "NAME", description = "The server, as policies name it.")
    private String server = "";

    @Option(
            names = "--session",
            paramLabel = "ID",
            description = "The conversation that this belongs to. Default: a session of its own.")
    private @Nullable String session;

    @Option(names = "--tenant", paramLabel = "NAME", description = "Default: " + Envelope.DEFAULT_TENANT)
    private String tenant = Envelope.DEFAULT_TENANT;

    @Parameters(arity = "1..*", paramLabel = "COMMAND", description = "The server and its arguments, after --.")
    private List<String> command = List.of();

    @Override
    public Integer call() throws InterruptedException {
        GatewayConfig config = GatewayConfig.read(file, System.getenv());
        Verbosity.quietKafka();
        String subject = session == null ? "stdio-" + UUID.randomUUID() : session;
        StdioGateway gateway = new StdioGateway(
                new SessionRef(tenant, subject),
                server,
                new Party(System.getProperty("user.name"), null, null),
                EventIds.of(config.source()),
                config.server().mcp().gate(),
                config.server().mcp().limits().maxAnswerBytes());
        // A session of its own has no other publisher, so what gets lost of it can be told by the numbers.
        PublisherConfig publishing = session == null ? config.publisher().withSequence() : config.publisher();
        try (TrustPublisher publisher = TrustPublisher.open(publishing);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            return gateway.run(command, EventSink.of(publisher), System.in, out);
        } catch (IOException e) {
            throw new UserError("cannot run " + command.get(0) + ": " + e.getMessage());
        }
    }
}
