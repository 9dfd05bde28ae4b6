package io.driftwarden.deploy.gateway;

import io.driftwarden.deploy.config.GatewayConfig;
import io.driftwarden.deploy.console.ExitCodes;
import io.driftwarden.deploy.console.Foreground;
import io.driftwarden.deploy.console.Verbosity;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.push.CommandPush;
import io.driftwarden.gateway.push.PushSettings;
import io.driftwarden.gateway.server.GatewayServer;
import io.driftwarden.publisher.TrustPublisher;
import java.io.PrintWriter;
import java.nio.file.Path;
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
            "Ask the detector before agents act: for MCP clients as a proxy before their servers; for Envoy (ext_authz),",
            "agentgateway (ExtMcp), nginx and Traefik (forward-auth) and whoever speaks AuthZEN as the one that is asked;",
            "and take events in.",
            "MCP clients connect to http://LISTEN/mcp/SERVER in place of the server's own address."
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
            "  listen: 127.0.0.1:8070      # loopback only, as long as nobody is asked who they are",
            "  fail: closed                # without a verdict nothing passes; open lets everything pass",
            "  fail.by.risk: {read: open}  # none by default; read, write, send, execute or administer",
            "  tool.risks: {search: read}  # none by default; a GET, HEAD or OPTIONS request is read, others are send",
            "  verdict.timeout: 2s",
            "  hold.timeout: 0s            # how long what is held waits for an approval",
            "  outage: {spool: spool, spool.megabytes: 1024}   # by default what Kafka does not take is refused",
            "  webhooks:                   # of gateways without Kafka; none by default",
            "    - {name: edge-2, url: \"https://edge-2.example.com/driftwarden\", secret: \"$${env:EDGE_2}\", tenant: acme}",
            "  security.events:            # Security Event Tokens for identity providers; none by default",
            "    - name: idp",
            "      url: https://idp.example.com/ssf/events",
            "      tenant: acme",
            "      issuer: https://trust.example.com",
            "      audience: https://idp.example.com",
            "      certificate: ssf.pem    # its public key is shown at /.well-known/jwks.json",
            "      key: ssf.key",
            "      authorization: \"Bearer $${env:IDP_TOKEN}\"   # where the receiver asks for one",
            "  tokens:                     # Authorization: Bearer TOKEN; none by default",
            "    - {token: \"$${env:ACME_TOKEN}\", tenant: acme}",
            "  oidc:                       # tokens of identity providers; none by default",
            "    - issuer: https://login.example.com/",
            "      audience: driftwarden",
            "      jwks: https://login.example.com/keys",
            "      tenant.claim: org       # or tenant: acme",
            "      algorithms: [RS256, ES256]",
            "  tls:                        # none by default",
            "    certificate: gateway.pem",
            "    key: gateway.key",
            "    client.authorities: clients-ca.pem",
            "  certificates:               # of clients, by URI, DNS name or subject; none by default",
            "    - {name: \"URI:spiffe://acme/edge-1\", tenant: acme}",
            "  doors: {events: true, otlp: true, authzen: true, forward.auth: tool_call, ext.authz: true, ext.mcp: true}",
            "  access.logs: {mine: mine.yaml}   # formats besides agentgateway, docker-before, docker-after and envoy",
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
        if (checkOnly) {
            out.println(file + " is in order.");
            out.flush();
            return ExitCodes.OK;
        }
        Verbosity.quietKafka();
        try (Foreground foreground = new Foreground()) {
            TrustPublisher publisher = foreground.add(TrustPublisher.open(config.publisher()));
            CommandPush push = foreground.add(
                    CommandPush.start(config.clients(), config.push(), PushSettings.DEFAULT, publisher::acknowledge));
            GatewayServer server = foreground.add(
                    GatewayServer.start(config.server(), EventSink.of(publisher), new RunningStatus(publisher, push)));
            Doorplate.of(config, server.port()).forEach(out::println);
            out.flush();
            return foreground.until(new CompletableFuture<Void>());
        }
    }
}
