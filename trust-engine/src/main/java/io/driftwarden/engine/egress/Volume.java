package io.driftwarden.engine.egress;

import io.driftwarden.engine.state.VolumeState;

/**
 * Learns how much a sender sends. Exponentially weighted mean and variance as in Finch, "Incremental calculation of
 * weighted mean and variance" (2009); windows are of event time.
 */
final class Volume {
    /** Weight of the newest send. */
    private static final double ALPHA = 0.2;

    /** Length of a window: a minute, in microseconds. */
    private static final long WINDOW = 60_000_000L;

    private Volume() {}

    /**
     * What the sender's state becomes with one more send.
     *
     * @param time event time, microseconds since the epoch; a send from the past counts into the present window
     */
    static VolumeState with(VolumeState state, long bytes, long time) {
        boolean first = state.observations() == 0;
        double difference = bytes - state.mean();
        double step = ALPHA * difference;
        double mean = first ? bytes : state.mean() + step;
        double variance = first ? 0 : (1 - ALPHA) * (state.variance() + difference * step);
        boolean newWindow = first || time - state.windowStart() >= WINDOW;
        long windows = newWindow && !first ? state.windows() + 1 : state.windows();
        double windowMean = newWindow && !first
                ? (state.windows() == 0
                        ? state.windowBytes()
                        : state.meanWindowBytes() + ALPHA * (state.windowBytes() - state.meanWindowBytes()))
                : state.meanWindowBytes();
        return new VolumeState(
                state.observations() + 1,
                mean,
                variance,
                Math.max(state.last(), time),
                newWindow ? time : state.windowStart(),
                newWindow ? bytes : state.windowBytes() + bytes,
                newWindow ? 1 : state.windowSends() + 1,
                windowMean,
                windows);
    }
}
