package io.driftwarden.gateway.server;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.driftwarden.gateway.DoorErrors;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.authzen.AuthZen;
import io.driftwarden.gateway.decide.DecisionService;
import io.driftwarden.gateway.extauthz.ExtAuthz;
import io.driftwarden.gateway.extmcp.ExtMcp;
import io.driftwarden.gateway.forwardauth.ForwardAuth;
import io.driftwarden.gateway.intake.EventIntake;
import io.driftwarden.gateway.intake.IntakeConfig;
import io.driftwarden.gateway.mapping.LogIntake;
import io.driftwarden.gateway.mcp.http.McpDoors;
import io.driftwarden.gateway.otlp.Otlp;
import io.driftwarden.gateway.otlp.OtlpLimits;
import io.driftwarden.gateway.push.KeySet;
import io.netty.handler.ssl.ClientAuth;
import java.net.InetSocketAddress;
import java.time.Duration;

/** All doors on one port. */
public final class GatewayServer implements AutoCloseable {
    private static final int BLOCKING_THREADS = 64; // each waits for Kafka's buffer or for keys, briefly

    private final Server server;
    private final McpDoors mcp;

    private GatewayServer(Server server, McpDoors mcp) {
        this.server = server;
        this.mcp = mcp;
    }

    /**
     * Listens.
     *
     * @throws IllegalArgumentException if it is to listen on anything but loopback without authentication
     */
    public static GatewayServer start(ServerConfig config, EventSink sink) {
        return start(config, sink, Status.NONE);
    }

    /** The same, telling its status. */
    public static GatewayServer start(ServerConfig config, EventSink sink, Status status) {
        Authentication authentication = config.authentication();
        InetSocketAddress listen = config.listen();
        if (!authentication.required() && !listen.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException(
                    "without authentication the gateway listens on 127.0.0.1 or ::1 only, not on "
                            + listen.getHostString()
                            + ": configure tokens, an issuer or certificates, or listen on loopback");
        }
        ServerBuilder builder = Servers.builder()
                .blockingTaskExecutor(BLOCKING_THREADS)
                .gracefulShutdownTimeout(Duration.ZERO, Duration.ofSeconds(2))
                .errorHandler(new DoorErrors());
        config.tls().ifPresentOrElse(tls -> secure(builder.https(listen), tls), () -> builder.http(listen));
        mountDecisions(builder, config, sink);
        if (config.doors().events()) {
            EventIntake.mount(builder, sink, authentication, IntakeConfig.DEFAULT);
        }
        if (config.doors().otlp()) {
            Otlp.mount(builder, sink, authentication, OtlpLimits.DEFAULT);
        }
        StatusDoor.mount(builder, status, authentication);
        MetricsDoor.mount(builder, status, authentication);
        KeySet.mount(builder, config.shownKeys());
        LogIntake.mount(
                builder,
                sink,
                authentication,
                config.accessLogs(),
                config.decisions().clock());
        McpDoors mcp = McpDoors.mount(builder, sink, authentication, config.mcp());
        Server server = builder.build();
        server.start().join();
        return new GatewayServer(server, mcp);
    }

    private static void mountDecisions(ServerBuilder builder, ServerConfig config, EventSink sink) {
        DecisionService decisions = new DecisionService(sink, config.decisions());
        Doors doors = config.doors();
        if (doors.authzen()) {
            AuthZen.mount(builder, decisions, config.authentication());
        }
        doors.forwardAuth()
                .ifPresent(meaning -> ForwardAuth.mount(builder, decisions, config.authentication(), meaning));
        if (doors.extAuthz()) {
            ExtAuthz.mount(builder, decisions, config.authentication());
        }
        if (doors.extMcp()) {
            ExtMcp.mount(builder, decisions, config.authentication());
        }
    }

    private static void secure(ServerBuilder builder, Tls tls) {
        builder.tls(tls.keys());
        if (!tls.clientAuthorities().isEmpty()) {
            builder.tlsCustomizer(context -> context.trustManager(tls.clientAuthorities())
                    .clientAuth(tls.clientsMust() ? ClientAuth.REQUIRE : ClientAuth.OPTIONAL));
        }
    }

    /** Where it listens. */
    public int port() {
        return server.activeLocalPort();
    }

    @Override
    public void close() {
        Servers.stop(server);
        mcp.close();
    }
}
