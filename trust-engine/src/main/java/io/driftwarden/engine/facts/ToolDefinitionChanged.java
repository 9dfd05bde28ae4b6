package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;

/**
 * A server lists a tool with another definition than before in the same session.
 *
 * @param versionChanged the server states another version of itself with it
 * @param version the version that the server states now, empty if none
 * @param changes what differs, field by field, in words
 * @param compared the earlier definition was at hand; otherwise only that it differs is known
 * @param cosmetic nothing that the tool takes or gives, and nothing that a model reads, differs
 * @param before risk class that the tool had
 * @param after risk class that it has now
 * @param authorityParameter a parameter that bears authority, or names a destination, was added or got another default
 * @param instructionLike text was added that speaks like an instruction to a model
 * @param outputWidened more is declared for the output than was
 * @param annotationWeakened an annotation claims less safety than it did
 * @param excerpt the instruction-like text, cut; empty if there is none
 * @param digest SHA-256 of the new definition
 * @param listedBy id of the event that listed the tool first
 */
public record ToolDefinitionChanged(
        String server,
        String tool,
        boolean versionChanged,
        String version,
        List<String> changes,
        boolean compared,
        boolean cosmetic,
        RiskClass before,
        RiskClass after,
        boolean authorityParameter,
        boolean instructionLike,
        boolean outputWidened,
        boolean annotationWeakened,
        String excerpt,
        String digest,
        String listedBy)
        implements DefinitionChange {
    private static final int SHOWN = 8;

    public ToolDefinitionChanged {
        changes = List.copyOf(changes);
    }

    /** The tool could only read, and can do more now. */
    public boolean readNoMore() {
        return before == RiskClass.READ && after.above(RiskClass.READ);
    }

    @Override
    public boolean dangerous() {
        return readNoMore() || authorityParameter || instructionLike;
    }

    @Override
    public String about() {
        return server + '/' + tool + '@' + digest;
    }

    @Override
    public List<EvidenceValue> values() {
        List<String> shown = changes.subList(0, Math.min(SHOWN, changes.size()));
        String more = changes.size() > SHOWN ? "; and " + (changes.size() - SHOWN) + " more" : "";
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("version", version.isEmpty() ? "none" : version),
                EvidenceValue.of("changes", compared ? String.join("; ", shown) + more : "definition not at hand"),
                EvidenceValue.of(
                        "risk",
                        before == after ? "still " + after.wireName() : before.wireName() + " to " + after.wireName()),
                EvidenceValue.of("text", excerpt));
    }

    @Override
    public List<String> events() {
        return listedBy.isEmpty() ? List.of() : List.of(listedBy);
    }
}
