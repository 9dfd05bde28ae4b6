package io.driftwarden.engine.evidence;

import io.driftwarden.engine.state.CappedMap;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What sessions found of a server's version at run time, and how much of its score that leaves.
 *
 * <p>Sessions are run by people whom nobody knows, and some of them would like a server to look bad. So it is parties that are
 * counted, not findings: the sessions of one principal are one party, and a session whose principal is not known is one of its
 * own. A party takes a tenth of what the others leave, whatever and how often it finds; what it takes halves with each week
 * of the server's clock; and all parties together leave a fifth. One hostile session therefore costs a server a tenth of its
 * score for some weeks, and no number of them closes a gate: {@link ServerTrust#admitted} rests on the checks alone. That the
 * same is found by many parties is what lowers the score.
 *
 * @param parties the latest finding of each party, by party; the oldest parties are dropped
 */
public record RuntimeFindings(CappedMap<RuntimeFinding> parties) {
    public static final RuntimeFindings NONE = new RuntimeFindings(CappedMap.empty());

    /** Parties kept per version: more than it takes to bring the score to its least. */
    public static final int MAX_PARTIES = 64;

    /** What a party takes of the score at first. */
    static final double SHARE = 0.1;

    /** What is left whatever is found. */
    static final double LEAST = 0.2;

    private static final double HALF_LIFE =
            TimeUnit.SECONDS.toMicros(Duration.ofDays(7).toSeconds());

    /** With a finding; another one of the same party takes its place. */
    public RuntimeFindings with(RuntimeFinding finding) {
        RuntimeFinding known = parties.get(finding.party());
        return known != null && known.uid().equals(finding.uid())
                ? this
                : new RuntimeFindings(parties.with(finding.party(), finding, MAX_PARTIES));
    }

    /**
     * The share of the score that the findings leave: {@link #LEAST} to 1, in thousandths.
     *
     * @param now by the server's clock, microseconds since the epoch
     */
    public double left(long now) {
        double left = 1;
        for (RuntimeFinding finding : parties.entries().values()) {
            left *= 1 - weight(finding, now);
        }
        return Math.round(Math.max(LEAST, left) * 1000) / 1000.0;
    }

    /** What the finding takes now: {@link #SHARE} to 0. */
    public static double weight(RuntimeFinding finding, long now) {
        return SHARE * StrictMath.pow(0.5, Math.max(0, now - finding.time()) / HALF_LIFE);
    }
}
