package io.driftwarden.deploy.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * The two loopback ports of the embedded broker. Kafka wants the controller's port before it binds it, so free ones are
 * found by binding and letting go of both at once.
 */
record Ports(int broker, int controller) {

    static final String HOST = "127.0.0.1";

    static Ports free(int brokerPort) {
        try (ServerSocket broker = bind(brokerPort);
                ServerSocket controller = bind(0)) {
            return new Ports(broker.getLocalPort(), controller.getLocalPort());
        } catch (IOException e) {
            throw new EmbeddedStartException(
                    "port " + brokerPort + " on " + HOST + " cannot be used (" + e.getMessage()
                            + "): stop what listens there, or choose another port",
                    e);
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }
}
