package io.driftwarden.engine.weigh;

import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.rule.Rule.Strength;
import io.driftwarden.engine.state.CappedMap;
import io.driftwarden.engine.state.Trust;
import io.driftwarden.engine.state.Trust.Doubt;
import io.driftwarden.engine.verdict.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Weighs findings. Families are independent witnesses, rules within a family are not: a family's doubt is its
 * weightiest finding, and trust is the product over families of what each leaves. A verdict above {@code flag} needs a
 * strong finding, or a weak one that another family bears out. Stateless and thread-safe.
 */
public final class Scale {
    /** Rule families kept per session: more than there are. */
    private static final int MAX_FAMILIES = 64;

    private final Weights weights;

    public Scale(Weights weights) {
        this.weights = weights;
    }

    /**
     * Weighs the findings of one event.
     *
     * @param time the event's time, microseconds since the epoch
     */
    public Weighed weigh(Trust before, List<Finding> findings, long time) {
        List<Finding> effective = findings.stream()
                .filter(finding -> !finding.rule().shadow() && finding.rule().strength() != Strength.INFORMATIVE)
                .toList();
        CappedMap<Doubt> families = before.families();
        for (Finding finding : effective) {
            families = heavier(families, finding, time);
        }
        double score = score(families, time);
        Verdict verdict = Verdict.ALLOW;
        for (Finding finding : effective) {
            verdict = verdict.worse(verdictOf(finding, families, time));
        }
        if (!effective.isEmpty() && score < weights.killBelow()) {
            verdict = Verdict.KILL;
        }
        Optional<Finding> decisive =
                effective.stream().max(Comparator.comparing(Scale::response).thenComparing(Scale::weight));
        Trust after = new Trust(
                families,
                score,
                Math.min(before.lowestScore(), score),
                before.worst().worse(verdict));
        return new Weighed(after, verdict, decisive);
    }

    private Verdict verdictOf(Finding finding, CappedMap<Doubt> families, long time) {
        if (finding.rule().strength() == Strength.STRONG || borneOut(finding, families, time)) {
            return finding.rule().response();
        }
        return Verdict.FLAG;
    }

    private boolean borneOut(Finding finding, CappedMap<Doubt> families, long time) {
        for (Map.Entry<String, Doubt> other : families.entries().entrySet()) {
            if (!other.getKey().equals(finding.rule().family())
                    && decayed(other.getValue(), time) >= weights.agreement()) {
                return true;
            }
        }
        return false;
    }

    private CappedMap<Doubt> heavier(CappedMap<Doubt> families, Finding finding, long time) {
        Doubt known = families.get(finding.rule().family());
        double weight = weight(finding);
        if (known != null && decayed(known, time) >= weight) {
            return families;
        }
        return families.with(finding.rule().family(), new Doubt(weight, time, finding.uid()), MAX_FAMILIES);
    }

    private double score(CappedMap<Doubt> families, long time) {
        double left = 1;
        for (Doubt doubt : families.entries().values()) {
            left *= 1 - decayed(doubt, time);
        }
        return Math.round(left * 1000) / 10.0;
    }

    private double decayed(Doubt doubt, long time) {
        double halfLives =
                Math.max(0, time - doubt.time()) / (weights.halfLife().toNanos() / 1000.0);
        return doubt.weight() * StrictMath.pow(0.5, halfLives);
    }

    private static Verdict response(Finding finding) {
        return finding.rule().response();
    }

    private static double weight(Finding finding) {
        double severity =
                switch (finding.rule().severity()) {
                    case INFORMATIONAL -> 0;
                    case LOW -> 0.15;
                    case MEDIUM -> 0.35;
                    case HIGH -> 0.6;
                    case CRITICAL -> 0.8;
                };
        return severity * finding.rule().confidence() / 100;
    }
}
