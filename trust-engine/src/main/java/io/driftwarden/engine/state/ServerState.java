package io.driftwarden.engine.state;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tool server as the session knows it.
 *
 * @param version as the server states it
 * @param listings how often it listed its tools
 * @param highestRisk the highest risk class that it offered
 * @param callbackDomains registrable domains, or hosts where there is none, that its callbacks used, oldest first
 * @param callbackSchemes {@code https} and the like, as its callbacks used; with the port, where that was stated and is
 *     not the scheme's own
 * @param connection the URL at which the session itself was first connected to it; null where nobody saw that
 */
public record ServerState(
        String name,
        @Nullable String version,
        @Nullable String artifactDigest,
        long listings,
        RiskClass highestRisk,
        List<String> callbackDomains,
        List<String> callbackSchemes,
        @Nullable String connection) {

    /** Callback domains, and schemes, kept per server: the first ones, which later ones cannot crowd out. */
    public static final int MAX_CALLBACKS = 16;

    public ServerState {
        callbackDomains = List.copyOf(callbackDomains);
        callbackSchemes = List.copyOf(callbackSchemes);
    }

    public static ServerState of(String name) {
        return new ServerState(name, null, null, 0, RiskClass.READ, List.of(), List.of(), null);
    }

    /** This server with one more callback that was found good. */
    public ServerState withCallback(String domain, String scheme) {
        return new ServerState(
                name,
                version,
                artifactDigest,
                listings,
                highestRisk,
                with(callbackDomains, domain),
                with(callbackSchemes, scheme),
                connection);
    }

    /** This server, which the session reached at a URL. */
    public ServerState withConnection(String url) {
        return new ServerState(
                name, version, artifactDigest, listings, highestRisk, callbackDomains, callbackSchemes, url);
    }

    private static List<String> with(List<String> known, String added) {
        if (known.contains(added) || known.size() >= MAX_CALLBACKS) {
            return known;
        }
        List<String> next = new ArrayList<>(known);
        next.add(added);
        return next;
    }
}
