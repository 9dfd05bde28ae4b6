package io.driftwarden.engine.baseline;

import io.driftwarden.engine.state.FleetUse;

/**
 * What a session has sent so far in a window. A later report of the same session and window replaces it.
 *
 * @param window event time at which the window began, microseconds since the epoch
 * @param time of the event that it is from, microseconds since the epoch
 * @param destinations different ones
 * @param withdrawn the session is not to count: something was found in it
 */
public record FleetReport(
        String tenant,
        FleetKey key,
        String session,
        long window,
        long time,
        long bytes,
        long sends,
        long destinations,
        boolean withdrawn) {

    /** What the session has sent so far. */
    public static FleetReport of(String tenant, String session, FleetKey key, FleetUse use, long time) {
        return new FleetReport(
                tenant,
                key,
                session,
                use.window(),
                time,
                use.bytes(),
                use.sends(),
                use.destinations().size(),
                false);
    }

    /** The same of a session that is not to count. */
    public FleetReport asWithdrawn() {
        return new FleetReport(tenant, key, session, window, time, bytes, sends, destinations, true);
    }
}
