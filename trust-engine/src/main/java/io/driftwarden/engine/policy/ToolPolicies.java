package io.driftwarden.engine.policy;

import io.driftwarden.engine.state.RiskClass;
import java.util.List;
import java.util.Optional;

/**
 * What a policy says of tools; of several entries for one tool the first counts.
 *
 * @param entries in the order of the file
 */
public record ToolPolicies(List<Entry> entries) {
    /** Nothing. */
    public static final ToolPolicies NONE = new ToolPolicies(List.of());

    public ToolPolicies {
        entries = List.copyOf(entries);
    }

    /**
     * What it says of some tools.
     *
     * @param risk absent to leave it as it is judged
     */
    public record Entry(ToolPattern tools, Optional<RiskClass> risk) {}

    Optional<RiskClass> risk(String server, String tool) {
        for (Entry entry : entries) {
            if (entry.risk().isPresent() && entry.tools().matches(server, tool)) {
                return entry.risk();
            }
        }
        return Optional.empty();
    }
}
