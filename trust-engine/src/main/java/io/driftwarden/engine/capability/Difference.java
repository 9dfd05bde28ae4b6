package io.driftwarden.engine.capability;

import io.driftwarden.engine.state.RiskClass;
import java.util.List;

/**
 * How two definitions of a tool differ.
 *
 * @param compared both were at hand; otherwise nothing else is known
 * @param changes the differences, field by field
 * @param cosmetic nothing that the tool takes or gives, and nothing that a model reads, differs
 * @param authorityAdded a parameter that bears authority, or names a destination, was added
 * @param authorityDefault such a parameter got another default, or one was added that sends outside by default
 * @param instructionLike text was added that speaks like an instruction to a model
 * @param outputWidened more is declared for the output than was
 * @param annotationWeakened an annotation claims less safety than it did
 * @param claimDropped the description said that the tool only reads, and speaks of changes now
 * @param firstStated the server states now that the tool changes things, where it had stated nothing of that
 * @param excerpt the instruction-like text, cut; empty if there is none
 */
public record Difference(
        boolean compared,
        List<Change> changes,
        boolean cosmetic,
        boolean authorityAdded,
        boolean authorityDefault,
        boolean instructionLike,
        boolean outputWidened,
        boolean annotationWeakened,
        boolean claimDropped,
        boolean firstStated,
        String excerpt) {
    static final Difference UNKNOWN =
            new Difference(false, List.of(), false, false, false, false, false, false, false, false, "");

    public Difference {
        changes = List.copyOf(changes);
    }

    /** The differences in words. */
    public List<String> descriptions() {
        return changes.stream().map(Change::description).distinct().toList();
    }

    /**
     * What the tool could do before, by its own word: what a server states for the first time, and no more than that, held
     * before, too.
     *
     * @param risk by the earlier definition
     * @param now by the later one
     */
    public RiskClass before(RiskClass risk, RiskClass now) {
        if (claimDropped) {
            return RiskClass.READ;
        }
        return firstStated && now == RiskClass.WRITE ? now : risk;
    }

    /** What it can do now, by its own word. */
    public RiskClass after(RiskClass risk) {
        return claimDropped ? risk.higher(RiskClass.WRITE) : risk;
    }
}
