package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;

/**
 * A server that had listed its tools before lists some that the session does not know.
 *
 * @param tool the one that can do most, the first by name of several
 * @param tools the names of all, sorted
 * @param risk the risk class of that one
 * @param highest the highest risk class of all tools that the session was offered before
 * @param versionChanged the server states another version of itself with it
 */
public record ToolsAppeared(
        String server, String tool, List<String> tools, RiskClass risk, RiskClass highest, boolean versionChanged)
        implements Fact {
    private static final int SHOWN = 8;

    public ToolsAppeared {
        tools = List.copyOf(tools);
    }

    /** The session was never offered a tool that can do as much. */
    public boolean aboveAllSeen() {
        return risk.above(highest);
    }

    @Override
    public String about() {
        return server + '@' + risk;
    }

    @Override
    public List<EvidenceValue> values() {
        List<String> shown = tools.subList(0, Math.min(SHOWN, tools.size()));
        String more = tools.size() > SHOWN ? " and " + (tools.size() - SHOWN) + " more" : "";
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("tools", String.join(", ", shown) + more),
                EvidenceValue.of("risk", risk.wireName()),
                EvidenceValue.of("highest", highest.wireName()));
    }
}
