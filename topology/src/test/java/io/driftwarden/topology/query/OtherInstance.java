package io.driftwarden.topology.query;

import com.linecorp.armeria.server.Server;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.topology.TopologyHarness;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A second instance, with stores and a query service of its own. */
final class OtherInstance implements AutoCloseable {
    private final TopologyHarness harness;
    private final Server server;

    OtherInstance(Path folder) {
        harness = TopologyHarness.open(folder);
        FakeInstances instances = new FakeInstances();
        instances.reset(harness::store);
        server = QueryService.server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), instances, () -> "");
        server.start().join();
    }

    void send(TrustEvent... events) {
        harness.send(events);
    }

    String address() {
        return "127.0.0.1:" + server.activeLocalPort();
    }

    @Override
    public void close() {
        QueryService.stop(server);
        harness.close();
    }
}
