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
 * @param blocks the latest of the events that were blocked, but for those that only a limit of the policy's own blocked
 * @param shadow what rule families in shadow would hold against it; of this nothing is in the score
 */
public record Trust(
        CappedMap<Doubt> families,
        double score,
        double lowestScore,
        Verdict worst,
        CappedMap<Doubt> shadow,
        CappedList<String> blocks) {
    /** Blocked events whose ids are kept; the others are only counted. */
    private static final int MAX_BLOCKS = 16;

    static final Trust FULL =
            new Trust(CappedMap.empty(), 100, 100, Verdict.ALLOW, CappedMap.empty(), CappedList.empty());

    public Trust {
        // Absent in what an older detector wrote.
        shadow = Objects.requireNonNullElse(shadow, CappedMap.empty());
        blocks = Objects.requireNonNullElse(blocks, CappedList.empty());
    }

    /** How many events of the session were blocked. */
    public long blocked() {
        return blocks.elements().size() + blocks.evicted();
    }

    /** The same after one more event was blocked. */
    public Trust withBlock(String eventId) {
        return new Trust(families, score, lowestScore, worst, shadow, blocks.with(eventId, MAX_BLOCKS));
    }

    /** The same after a verdict. */
    public Trust withVerdict(Verdict verdict) {
        return new Trust(families, score, lowestScore, worst.worse(verdict), shadow, blocks);
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
