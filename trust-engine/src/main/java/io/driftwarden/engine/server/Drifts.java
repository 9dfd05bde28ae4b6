package io.driftwarden.engine.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.capability.DefinitionComparison;
import io.driftwarden.engine.capability.Difference;
import io.driftwarden.engine.capability.ToolDefinition;
import io.driftwarden.engine.facts.DefinitionDrift;

/** Compares definitions of a tool that were listed to different sessions. Stateless and thread-safe. */
final class Drifts {
    private final DefinitionComparison comparison;

    Drifts(DefinitionComparison comparison) {
        this.comparison = comparison;
    }

    /** A drift, and how the definitions differ. */
    record Compared(Difference difference, DefinitionDrift drift) {}

    /**
     * What the definition listed now has that another does not.
     *
     * @param earlierVersion the version under which the other was listed
     */
    Compared of(Report report, String earlierVersion, ToolVariant other, ToolDefinition now) {
        Difference difference = comparison.of(report.definition(other.digest()), now);
        ToolVariant variant = new ToolVariant(now.digest(), now.risk(), "");
        return new Compared(difference, drift(report, now.name(), earlierVersion, other, variant, difference, false));
    }

    /** The same of two definitions that are listed by turns: what the more powerful of them has. */
    DefinitionDrift byTurns(Report report, ToolVariant other, ToolDefinition now) {
        ToolVariant variant = new ToolVariant(now.digest(), now.risk(), "");
        JsonNode otherTree = report.definition(other.digest());
        Difference forth = comparison.of(otherTree, now);
        DefinitionDrift forward = drift(report, now.name(), report.version(), other, variant, forth, true);
        if (forward.dangerous() || !forth.compared()) {
            return forward;
        }
        Difference back = comparison.of(now.tree(), otherTree);
        return drift(report, now.name(), report.version(), variant, other, back, true);
    }

    /** A default that differs by session is often the user's own; one that differs by version is the server's. */
    private static DefinitionDrift drift(
            Report report,
            String tool,
            String earlierVersion,
            ToolVariant before,
            ToolVariant after,
            Difference difference,
            boolean alternating) {
        boolean released = !earlierVersion.equals(report.version());
        return new DefinitionDrift(
                report.serverName(),
                tool,
                report.version(),
                earlierVersion,
                alternating,
                difference.descriptions(),
                difference.before(before.risk(), after.risk()),
                difference.after(after.risk()),
                difference.authorityAdded() || (released && difference.authorityDefault()),
                difference.instructionLike(),
                difference.excerpt(),
                after.digest(),
                before.listedBy().isEmpty() ? after.listedBy() : before.listedBy());
    }
}
