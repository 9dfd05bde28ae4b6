package io.driftwarden.engine.capability;

import io.driftwarden.engine.facts.ToolsAppeared;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.state.ServerState;
import io.driftwarden.engine.state.ToolState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One listing of a server's tools.
 *
 * @param server the server as it was known before
 * @param version the version that it states now
 * @param artifact the digest of what serves the tools now
 * @param highest the highest risk class that the session was offered before, by any server
 * @param partial whether more of it follows: it withdraws nothing, and is no listing to measure later ones by
 */
record Listing(
        ServerState server, @Nullable String version, @Nullable String artifact, RiskClass highest, boolean partial) {

    /** The server states a version, and it is not the one that it stated before. */
    boolean versionChanged() {
        return version != null && !version.equals(server.version());
    }

    /**
     * The tool as this listing defines it.
     *
     * @param risk its risk class, by the policy where that says something of it
     */
    ToolState state(ToolDefinition definition, RiskClass risk, @Nullable ToolState known, String eventId) {
        String firstListedBy = known == null ? null : known.listedBy();
        return new ToolState(
                server.name(),
                definition.name(),
                risk,
                definition.digest(),
                true,
                firstListedBy == null ? eventId : firstListedBy);
    }

    /**
     * The fact that tools appeared in a server's later listing.
     *
     * @param tools those that the session does not know, by name, sorted
     */
    Optional<ToolsAppeared> appearance(Map<String, ToolState> tools) {
        return server.listings() == 0
                ? Optional.empty()
                : tools.values().stream()
                        .reduce((some, other) -> other.risk().above(some.risk()) ? other : some)
                        .map(riskiest -> new ToolsAppeared(
                                server.name(),
                                riskiest.name(),
                                List.copyOf(tools.keySet()),
                                riskiest.risk(),
                                highest,
                                versionChanged()));
    }

    static ToolState gone(ToolState tool) {
        return new ToolState(tool.server(), tool.name(), tool.risk(), tool.digest(), false, tool.listedBy());
    }

    /**
     * The server after the listing.
     *
     * @param risk the highest risk class among the tools listed
     */
    ServerState after(RiskClass risk) {
        return new ServerState(
                server.name(),
                version == null ? server.version() : version,
                artifact == null ? server.artifactDigest() : artifact,
                server.listings() + (partial ? 0 : 1),
                server.highestRisk().higher(risk),
                server.callbackDomains(),
                server.callbackSchemes(),
                server.connection());
    }
}
