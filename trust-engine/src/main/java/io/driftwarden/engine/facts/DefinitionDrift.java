package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;

/**
 * A server listed a tool with another definition than it did to another session.
 *
 * @param version the version that the server states now, empty if none
 * @param earlierVersion the version that it stated with the other definition, empty if none
 * @param alternating both definitions were listed by turns, so that neither replaced the other
 * @param changes what differs, field by field, in words
 * @param before risk class of the tool by the other definition
 * @param after risk class of the tool by this one
 * @param authorityParameter a parameter that bears authority, or names a destination, was added
 * @param instructionLike text was added that speaks like an instruction to a model
 * @param excerpt the instruction-like text, cut; empty if there is none
 * @param digest SHA-256 of this definition
 * @param listedBy id of the event that listed the other definition first
 */
public record DefinitionDrift(
        String server,
        String tool,
        String version,
        String earlierVersion,
        boolean alternating,
        List<String> changes,
        RiskClass before,
        RiskClass after,
        boolean authorityParameter,
        boolean instructionLike,
        String excerpt,
        String digest,
        String listedBy)
        implements ServerFact, DefinitionChange {
    private static final int SHOWN = 8;

    public DefinitionDrift {
        changes = List.copyOf(changes);
    }

    @Override
    public boolean versionChanged() {
        return !version.equals(earlierVersion);
    }

    /** One of the definitions can only read, and the later one can do more. */
    public boolean readNoMore() {
        return before == RiskClass.READ && after.above(RiskClass.READ);
    }

    @Override
    public boolean dangerous() {
        return readNoMore() || authorityParameter || instructionLike;
    }

    /** The server says which version this is. */
    public boolean versionStated() {
        return !version.isEmpty();
    }

    /** A release is about its definition, as within a session; two views of one version are about the tool. */
    @Override
    public String about() {
        return versionChanged() ? server + '/' + tool + '@' + digest : server + '/' + tool + '@' + version;
    }

    @Override
    public List<EvidenceValue> values() {
        List<String> shown = changes.subList(0, Math.min(SHOWN, changes.size()));
        String more = changes.size() > SHOWN ? "; and " + (changes.size() - SHOWN) + " more" : "";
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("version", version.isEmpty() ? "none" : version),
                EvidenceValue.of("earlier version", earlierVersion.isEmpty() ? "none" : earlierVersion),
                EvidenceValue.of("changes", String.join("; ", shown) + more),
                EvidenceValue.of("risk", before.wireName() + " to " + after.wireName()),
                EvidenceValue.of("text", excerpt));
    }

    @Override
    public List<String> events() {
        return listedBy.isEmpty() ? List.of() : List.of(listedBy);
    }
}
