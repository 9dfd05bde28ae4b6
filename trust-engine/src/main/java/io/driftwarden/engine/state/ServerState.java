package io.driftwarden.engine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool server as the session knows it.
 *
 * @param version as the server states it
 * @param listings how often it listed its tools
 * @param highestRisk the highest risk class that it offered
 * @param callbackDomains registrable domains, or hosts where there is none, that its callbacks used, oldest first
 * @param callbackSchemes {@code https} and the like, as its callbacks used
 */
public record ServerState(
        String name,
        @Nullable String version,
        @Nullable String artifactDigest,
        long listings,
        RiskClass highestRisk,
        List<String> callbackDomains,
        List<String> callbackSchemes) {

    public ServerState {
        callbackDomains = List.copyOf(callbackDomains);
        callbackSchemes = List.copyOf(callbackSchemes);
    }

    public static ServerState of(String name) {
        return new ServerState(name, null, null, 0, RiskClass.READ, List.of(), List.of());
    }
}
