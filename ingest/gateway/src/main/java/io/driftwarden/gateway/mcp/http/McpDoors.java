package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.common.util.BlockingTaskExecutor;
import com.linecorp.armeria.server.ServerBuilder;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.Guarded;
import io.driftwarden.gateway.mcp.EventIds;
import io.driftwarden.gateway.mcp.RpcReader;
import io.driftwarden.gateway.mcp.SessionRef;
import io.driftwarden.gateway.mcp.session.Gate;
import java.time.Duration;

/** The MCP proxy, mounted: what it holds besides the server that it is a part of. */
public final class McpDoors implements AutoCloseable {
    /** Below the five seconds after which Node's servers close idle connections, under a request that is on its way. */
    private static final Duration IDLE_CONNECTION = Duration.ofSeconds(3);

    private static final int THREADS = 32;

    private final ClientFactory clients;
    private final BlockingTaskExecutor executor;

    private McpDoors(ClientFactory clients, BlockingTaskExecutor executor) {
        this.clients = clients;
        this.executor = executor;
    }

    /** Adds one door for each upstream server. To be closed after the server. */
    public static McpDoors mount(
            ServerBuilder server, EventSink sink, Authentication authentication, McpProxyConfig config) {
        BlockingTaskExecutor executor = BlockingTaskExecutor.builder()
                .numThreads(THREADS)
                .threadNamePrefix("driftwarden-gate")
                .build();
        ClientFactory clients = ClientFactory.builder()
                .idleTimeout(IDLE_CONNECTION)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
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
            server.route()
                    .path(upstream.path())
                    .maxRequestLength(config.limits().maxRequestBytes())
                    .decorator(Guarded.by(authentication))
                    .build(new McpProxy(new Doorkeeper(authentication.required()), door));
        }
        return new McpDoors(clients, executor);
    }

    @Override
    public void close() {
        clients.close();
        executor.shutdown();
    }
}
