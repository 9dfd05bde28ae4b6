package io.driftwarden.topology.store;

import java.util.concurrent.TimeUnit;

/**
 * The stream's time, told by its events: it never goes back, and after the first event it goes forward by at most a step
 * per event, so that one event from the future does not expire every session.
 *
 * @param now microseconds since the epoch; {@link Long#MIN_VALUE} before the first event
 */
record StreamClock(long now) {
    static final StreamClock UNSET = new StreamClock(Long.MIN_VALUE);

    private static final long MAX_STEP = TimeUnit.SECONDS.toMicros(60);

    StreamClock at(long eventTime) {
        if (now == Long.MIN_VALUE) {
            return new StreamClock(eventTime);
        }
        return eventTime <= now ? this : new StreamClock(Math.min(eventTime, now + MAX_STEP));
    }
}
