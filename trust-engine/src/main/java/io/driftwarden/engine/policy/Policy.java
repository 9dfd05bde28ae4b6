package io.driftwarden.engine.policy;

import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One tenant's policy. Immutable and thread-safe.
 *
 * @param digest SHA-256 of the text it was read from, hexadecimal; {@code default} for the built-in one
 * @param destinations where sessions may go, whatever the server
 * @param recipients whom they may send to
 * @param servers by name
 * @param tools what is known better than their servers tell
 */
public record Policy(
        String digest,
        Destinations destinations,
        Recipients recipients,
        Map<String, ServerPolicy> servers,
        ToolPolicies tools) {
    /** Nothing is restricted, nothing is trusted. */
    public static final Policy DEFAULT =
            new Policy("default", Destinations.ANY, Recipients.ANY, Map.of(), ToolPolicies.NONE);

    public Policy {
        servers = Collections.unmodifiableMap(new TreeMap<>(servers));
    }

    /** The server's annotations count as true. */
    public boolean trusts(String server) {
        return server(server).trusted();
    }

    /** There are destinations or recipients outside what is allowed. */
    public boolean restricts() {
        return destinations.restricts()
                || recipients.onlyListed()
                || servers.values().stream()
                        .anyMatch(server -> server.destinations().restricts());
    }

    /** What the policy says of a value to which a call of the server goes, or sends. */
    public Standing standing(String server, CanonicalValue value) {
        return switch (value.kind()) {
            case EMAIL, IBAN, ACCOUNT, PHONE -> recipients.standing(value);
            case URL, HOST, IP -> destinations.standing(value, server(server).destinations());
            case PATH, RESOURCE -> Standing.OPEN;
        };
    }

    /** The tool's risk class, if the policy sets it. */
    public Optional<RiskClass> risk(String server, String tool) {
        return tools.risk(server, tool);
    }

    private ServerPolicy server(String name) {
        ServerPolicy server = servers.get(name);
        return server == null ? ServerPolicy.UNKNOWN : server;
    }
}
