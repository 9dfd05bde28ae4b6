package io.driftwarden.deploy.local;

import com.linecorp.armeria.server.Server;
import io.driftwarden.gateway.EventIntake;
import io.driftwarden.gateway.IntakeConfig;
import io.driftwarden.gateway.IntakeErrors;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.publisher.TrustPublisher;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;

/** The HTTP intake on loopback, where it needs no tokens. */
final class IntakeServer implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Server server;

    private IntakeServer(Server server) {
        this.server = server;
    }

    static IntakeServer start(TrustPublisher publisher, int port) {
        Server server = Server.builder()
                .http(new InetSocketAddress(loopback(), port))
                .blockingTaskExecutor(8)
                .gracefulShutdownTimeout(Duration.ZERO, Duration.ofSeconds(2))
                .errorHandler(new IntakeErrors())
                .unloggedExceptionsReportInterval(Duration.ZERO) // it would log what clients do wrong
                .service(EventIntake.PATH, new EventIntake(publisher, IntakeConfig.of(TenantTokens.none())))
                .build();
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
