package io.driftwarden.engine.state;

import io.driftwarden.engine.verdict.Verdict;
import java.util.Objects;

/**
 * How far the session is trusted.
 *
 * @param families by rule family: what it holds against the session
 * @param score now, 100 (nothing held against it) to 0
 * @param lowestScore ever
 * @param worst the worst verdict ever
 * @param shadow what rule families in shadow would hold against it; of this nothing is in the score
 */
public record Trust(
        CappedMap<Doubt> families, double score, double lowestScore, Verdict worst, CappedMap<Doubt> shadow) {
    static final Trust FULL = new Trust(CappedMap.empty(), 100, 100, Verdict.ALLOW, CappedMap.empty());

    public Trust {
        shadow = Objects.requireNonNullElse(shadow, CappedMap.empty()); // absent in what an older detector wrote
    }

    /**
     * What one rule family holds against a session; it decays with event time.
     *
     * @param weight 0 to 1, at the time given
     * @param time event time, microseconds since the epoch
     * @param uid of the weightiest finding behind it
     */
    public record Doubt(double weight, long time, String uid) {}
}
