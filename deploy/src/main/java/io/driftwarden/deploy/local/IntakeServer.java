package io.driftwarden.deploy.local;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.driftwarden.gateway.EventIntake;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.IntakeConfig;
import io.driftwarden.gateway.IntakeErrors;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.authzen.AuthZen;
import io.driftwarden.gateway.decide.DecisionService;
import io.driftwarden.gateway.decide.DecisionSettings;
import io.driftwarden.gateway.extauthz.ExtAuthz;
import io.driftwarden.gateway.forwardauth.ForwardAuth;
import io.driftwarden.gateway.forwardauth.Meaning;
import io.driftwarden.publisher.TrustPublisher;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/** The HTTP intake and the doors that ask for decisions, on loopback, where they need no tokens. */
final class IntakeServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final Duration VERDICT_TIMEOUT = Duration.ofSeconds(5); // everything shares one machine

    private final Server server;

    private IntakeServer(Server server) {
        this.server = server;
    }

    static IntakeServer start(TrustPublisher publisher, int port) {
        ServerBuilder builder = Server.builder()
                .http(new InetSocketAddress(loopback(), port))
                .blockingTaskExecutor(8)
                .gracefulShutdownTimeout(Duration.ZERO, Duration.ofSeconds(2))
                .errorHandler(new IntakeErrors())
                .unloggedExceptionsReportInterval(Duration.ZERO) // it would log what clients do wrong
                .service(EventIntake.PATH, new EventIntake(publisher, IntakeConfig.of(TenantTokens.none())));
        DecisionService decisions = new DecisionService(
                EventSink.of(publisher), DecisionSettings.of("gateway/local").withVerdictTimeout(VERDICT_TIMEOUT));
        AuthZen.mount(builder, decisions, Authentication.NONE);
        ForwardAuth.mount(builder, decisions, Authentication.NONE, Meaning.TOOL_CALL);
        ExtAuthz.mount(builder, decisions, Authentication.NONE);
        Server server = builder.build();
        server.start().join();
        return new IntakeServer(server);
    }

    String url() {
        return "http://" + HOST + ":" + server.activeLocalPort() + EventIntake.PATH;
    }

    @Override
    public void close() {
        server.stop().join();
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(HOST, new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
