package io.driftwarden.engine.baseline;

import org.jspecify.annotations.Nullable;

/**
 * What a session has done so far in a window.
 *
 * @param window event time at which the window began, microseconds since the epoch
 * @param time of the event that it is from, microseconds since the epoch
 * @param practice null where the session is not to count, in whatever window: something was found in it
 */
public record FleetReport(
        String tenant, FleetKey key, String session, long window, long time, @Nullable Practice practice) {

    /** Of an event at that time. */
    public static FleetReport of(String tenant, String session, FleetKey key, long time, @Nullable Practice practice) {
        return new FleetReport(tenant, key, session, Baseline.windowOf(time), time, practice);
    }

    /** What is known once this was told after the other, which is of the same session and window. */
    public FleetReport after(FleetReport earlier) {
        return practice == null || earlier.practice == null
                ? this
                : new FleetReport(tenant, key, session, window, time, practice.after(earlier.practice));
    }
}
