package io.driftwarden.gateway.decide;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.StaticTokens;
import io.driftwarden.gateway.server.Servers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/** A server with one door, behind which what is asked is recorded. */
public final class RunningDoor implements AutoCloseable {
    /** Of the tenant {@code acme}. */
    public static final String TOKEN = "acme-token-0123456789";

    public final RecordingSink sink = new RecordingSink();
    private final Server server;

    /** Opens it. */
    public RunningDoor(Door door) {
        ServerBuilder builder = Servers.builder().http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        door.mount(
                builder,
                new DecisionService(sink, DecisionSettings.of("gateway/test")),
                new Authentication(List.of(new StaticTokens(TenantTokens.of(Map.of(TOKEN, "acme"))))));
        server = builder.build();
        server.start().join();
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + server.activeLocalPort();
    }

    @Override
    public void close() {
        Servers.stop(server);
    }

    /** Makes the door a part of a server. */
    public interface Door {
        void mount(ServerBuilder server, DecisionService service, Authentication authentication);
    }
}
