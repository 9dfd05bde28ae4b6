package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.RiskClass;
import java.util.List;

/**
 * A tool left a server's list while nearly the same one came under another name.
 *
 * @param before its name
 * @param tool the name of the one that came
 * @param versionChanged the server states another version of itself with it
 * @param riskBefore risk class of the one that left
 * @param riskAfter risk class of the one that came
 * @param authorityParameter it has a parameter that bears authority, or names a destination, which the other had not
 * @param instructionLike it has text that speaks like an instruction to a model, which the other had not
 * @param listedBy id of the event that listed the one that left, empty if unknown
 */
public record ToolRenamed(
        String server,
        String before,
        String tool,
        boolean versionChanged,
        RiskClass riskBefore,
        RiskClass riskAfter,
        boolean authorityParameter,
        boolean instructionLike,
        String listedBy)
        implements Fact {
    /** Under the new name the tool can do what it could not under the old one. */
    public boolean isGrown() {
        boolean readNoMore = riskBefore == RiskClass.READ && riskAfter.above(RiskClass.READ);
        return readNoMore || authorityParameter || instructionLike;
    }

    @Override
    public String about() {
        return server + '/' + before + '>' + tool;
    }

    @Override
    public List<EvidenceValue> values() {
        String gained = riskBefore.wireName()
                + " to "
                + riskAfter.wireName()
                + (authorityParameter ? ", a parameter that bears authority" : "")
                + (instructionLike ? ", text that instructs" : "");
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("before", before),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("gained", gained));
    }

    @Override
    public List<String> events() {
        return listedBy.isEmpty() ? List.of() : List.of(listedBy);
    }
}
