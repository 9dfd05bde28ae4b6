package io.driftwarden.deploy.config;

import io.driftwarden.gateway.push.PushTarget;
import io.driftwarden.gateway.server.ServerConfig;
import io.driftwarden.publisher.FailModes;
import io.driftwarden.publisher.OutagePolicy;
import io.driftwarden.publisher.PublisherConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a gateway can be told. See the help of {@code driftwarden gateway} for the file it is read from.
 *
 * @param name of this gateway; its events come from {@code gateway/NAME}
 * @param kafka settings of Kafka's clients by their own names; may hold secrets
 * @param registry settings of the schema registry's client by their own names; may hold secrets
 * @param failModes what is decided without a verdict
 * @param holdTimeout how long somebody may take to approve what is held
 * @param outage what becomes of events while Kafka is away
 * @param push who hears of commands without Kafka
 * @param server what is served, and to whom
 */
public record GatewayConfig(
        String name,
        Map<String, String> kafka,
        Map<String, String> registry,
        FailModes failModes,
        Duration holdTimeout,
        OutagePolicy outage,
        List<PushTarget> push,
        ServerConfig server) {

    public GatewayConfig {
        kafka = Map.copyOf(kafka);
        registry = Map.copyOf(registry);
        push = List.copyOf(push);
    }

    /**
     * Reads a configuration file.
     *
     * @param environment where <code>${env:NAME}</code> is looked up
     * @throws io.driftwarden.deploy.console.UserError naming file, line, key and remedy
     */
    public static GatewayConfig read(Path file, Map<String, String> environment) {
        return GatewayConfigReader.read(file, environment);
    }

    /** Where this gateway's events come from. */
    public String source() {
        return "gateway/" + name;
    }

    /** How the gateway publishes. */
    public PublisherConfig publisher() {
        return PublisherConfig.of(clients())
                .withGateway(name)
                .withFailModes(failModes)
                .withHoldTimeout(holdTimeout)
                .withOutagePolicy(outage);
    }

    /** The settings of Kafka's and the registry's clients. */
    public Map<String, Object> clients() {
        Map<String, Object> clients = new HashMap<>(kafka);
        clients.putAll(registry);
        return clients;
    }

    /** Names of the settings only: the values may be secrets. */
    @Override
    public String toString() {
        return "GatewayConfig[" + name + ", kafka=" + new TreeMap<>(kafka).keySet() + ", registry="
                + new TreeMap<>(registry).keySet() + ", " + failModes + ", " + holdTimeout + ", " + outage + ", " + push
                + ", " + server.listen()
                + "]";
    }
}
