package io.driftwarden.engine.fleet;

/**
 * The time that at least two sessions have reached: one that lies about the time, or one alone, closes no window.
 *
 * @param leader the session that got furthest
 * @param lead its time, microseconds since the epoch
 * @param others the furthest time of all other sessions
 */
public record FleetClock(String leader, long lead, long others) {
    static final FleetClock UNSET = new FleetClock("", Long.MIN_VALUE, Long.MIN_VALUE);

    /** Finer steps would only cost writes. */
    private static final long STEP = 60_000_000L;

    FleetClock at(String session, long time) {
        long reached = Math.floorDiv(time, STEP) * STEP;
        if (session.equals(leader)) {
            return reached <= lead ? this : new FleetClock(leader, reached, others);
        }
        if (reached > lead) {
            return new FleetClock(session, reached, lead);
        }
        return reached <= others ? this : new FleetClock(leader, lead, reached);
    }

    /** Microseconds since the epoch. */
    long now() {
        return others;
    }
}
