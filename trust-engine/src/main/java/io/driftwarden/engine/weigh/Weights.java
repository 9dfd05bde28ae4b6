package io.driftwarden.engine.weigh;

import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.state.Trust;
import io.driftwarden.engine.state.Trust.Doubt;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How findings weigh, and how that fades.
 *
 * @param halfLife event time in which what a family holds against a session halves
 * @param agreement weight from which a family counts as agreeing with another
 */
public record Weights(Duration halfLife, double agreement) {
    public static final Weights DEFAULT = new Weights(Duration.ofHours(1), 0.08);

    /**
     * What the score rests on: one part for each family, the weightiest first. The score is 100 times the product of what
     * the parts leave of 1.
     *
     * @param time event time, microseconds since the epoch
     */
    public List<Share> shares(Trust trust, long time) {
        return trust.families().entries().entrySet().stream()
                .map(family -> new Share(
                        family.getKey(),
                        family.getValue().uid(),
                        Math.round(decayed(family.getValue(), time) * 1000) / 1000.0))
                .filter(share -> share.weight() > 0)
                .sorted(Comparator.comparingDouble(Share::weight).reversed().thenComparing(Share::family))
                .toList();
    }

    double score(Collection<Doubt> doubts, long time) {
        double left = 1;
        for (Doubt doubt : doubts) {
            left *= 1 - decayed(doubt, time);
        }
        return Math.round(left * 1000) / 10.0;
    }

    double decayed(Doubt doubt, long time) {
        double halfLives = Math.max(0, time - doubt.time()) / (halfLife.toNanos() / 1000.0);
        return doubt.weight() * StrictMath.pow(0.5, halfLives);
    }

    static double of(Finding finding) {
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
