package io.driftwarden.topology.store;

import java.time.Duration;

/**
 * How long sessions are remembered, by the stream's clock, and how many.
 *
 * @param idle after a session's last event
 * @param killed after the last event of a session that was killed
 * @param maxSessions per partition; beyond it, the session that would expire first is forgotten
 */
public record Retention(Duration idle, Duration killed, long maxSessions) {
    /** A day, a week after a kill, a million sessions. */
    public static final Retention DEFAULT = new Retention(Duration.ofDays(1), Duration.ofDays(7), 1_000_000);

    /** For playing files: nothing is forgotten, whatever time they span. */
    public static final Retention UNLIMITED =
            new Retention(Duration.ofDays(365_000), Duration.ofDays(365_000), Long.MAX_VALUE);

    public Retention {
        if (idle.isNegative() || idle.isZero() || killed.compareTo(idle) < 0 || maxSessions < 1) {
            throw new IllegalArgumentException(
                    "retention must be positive, and of killed sessions not shorter than of others");
        }
    }
}
