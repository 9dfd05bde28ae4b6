package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.common.util.BlockingTaskExecutor;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.IntakeErrors;
import io.driftwarden.gateway.mcp.EventIds;
import io.driftwarden.gateway.mcp.RpcReader;
import io.driftwarden.gateway.mcp.SessionRef;
import io.driftwarden.gateway.mcp.session.Gate;
import java.net.InetSocketAddress;
import java.time.Duration;

/** The proxy as a server of its own. */
public final class McpGateway implements AutoCloseable {
    /** Below the five seconds after which Node's servers close idle connections, under a request that is on its way. */
    private static final Duration IDLE_CONNECTION = Duration.ofSeconds(3);

    private static final int THREADS = 32;

    private final Server server;
    private final ClientFactory clients;
    private final BlockingTaskExecutor executor;

    private McpGateway(Server server, ClientFactory clients, BlockingTaskExecutor executor) {
        this.server = server;
        this.clients = clients;
        this.executor = executor;
    }

    /**
     * Listens.
     *
     * @throws IllegalArgumentException if it is to listen on anything but loopback without tokens
     */
    public static McpGateway start(InetSocketAddress listen, McpProxyConfig config, EventSink sink) {
        if (!config.tokens().required() && !listen.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("without tokens the gateway listens on 127.0.0.1 or ::1 only, not on "
                    + listen.getHostString() + ": configure tokens, or listen on loopback");
        }
        BlockingTaskExecutor executor = BlockingTaskExecutor.builder()
                .numThreads(THREADS)
                .threadNamePrefix("driftwarden-gate")
                .build();
        ClientFactory clients = ClientFactory.builder()
                .idleTimeout(IDLE_CONNECTION)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        ServerBuilder builder = Server.builder()
                .http(listen)
                .gracefulShutdownTimeout(Duration.ZERO, Duration.ofSeconds(2))
                .errorHandler(new IntakeErrors())
                .unloggedExceptionsReportInterval(Duration.ZERO);
        Gate gate = new Gate(sink, config.gate(), executor);
        OpenStreams streams = new OpenStreams();
        gate.onRevoked(revoked -> streams.close(new SessionRef(revoked.tenant(), revoked.session())));
        Sessions sessions = new Sessions(gate, EventIds.of("gateway/" + config.name()));
        SessionKeys keys = new SessionKeys(config.limits().idleGap());
        for (UpstreamServer upstream : config.servers()) {
            ServerDoor door = new ServerDoor(
                    upstream,
                    new Upstream(upstream, clients),
                    keys,
                    sessions,
                    streams,
                    new RpcReader(config.limits().maxRequestBytes()),
                    new RpcReader(config.limits().maxAnswerBytes()),
                    config.limits(),
                    executor);
            builder.service(upstream.path(), new McpProxy(new Doorkeeper(config.tokens()), door));
        }
        Server server = builder.build();
        server.start().join();
        return new McpGateway(server, clients, executor);
    }

    /** Where it listens. */
    public int port() {
        return server.activeLocalPort();
    }

    @Override
    public void close() {
        server.stop().join();
        clients.close();
        executor.shutdown();
    }
}
