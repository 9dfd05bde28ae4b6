package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.driftwarden.engine.facts.ToolDefinitionChanged;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.state.ToolState;
import java.util.Objects;

/** Tells what became of a tool that a session knew. Stateless and thread-safe. */
final class DefinitionChanges {
    private final DefinitionComparison comparison;

    DefinitionChanges(DefinitionComparison comparison) {
        this.comparison = comparison;
    }

    /** The fact that the tool's definition changed, compared with the one that the session remembers. */
    ToolDefinitionChanged fact(
            Observation observation, Listing listing, ToolState known, ToolState next, ToolDefinition definition) {
        JsonNode before = observation
                .surroundings()
                .definition(known.server(), known.name())
                .map(Json::read)
                .orElseGet(MissingNode::getInstance);
        Difference difference = comparison.of(before, definition);
        return new ToolDefinitionChanged(
                next.server(),
                next.name(),
                listing.versionChanged(),
                Objects.requireNonNullElse(listing.version(), ""),
                difference.descriptions(),
                difference.compared(),
                difference.cosmetic(),
                difference.before(known.risk(), next.risk()),
                difference.after(next.risk()),
                difference.authorityAdded() || difference.authorityDefault(),
                difference.instructionLike(),
                difference.outputWidened(),
                difference.annotationWeakened(),
                difference.excerpt(),
                definition.digest(),
                Objects.requireNonNullElse(known.listedBy(), ""));
    }
}
