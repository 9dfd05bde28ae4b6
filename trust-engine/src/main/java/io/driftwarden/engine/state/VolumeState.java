package io.driftwarden.engine.state;

/**
 * What a session normally sends: exponentially weighted mean and variance of outbound bytes per send.
 *
 * @param observations sends seen
 * @param mean bytes per send
 * @param variance of the bytes per send
 * @param last event time of the latest send, microseconds since the epoch
 * @param windowStart event time at which the current window began, microseconds since the epoch
 * @param windowBytes bytes sent within the window
 * @param windowSends sends within the window
 * @param meanWindowBytes bytes per earlier window, exponentially weighted
 * @param windows windows completed
 */
public record VolumeState(
        long observations,
        double mean,
        double variance,
        long last,
        long windowStart,
        long windowBytes,
        long windowSends,
        double meanWindowBytes,
        long windows) {
    public static final VolumeState NONE = new VolumeState(0, 0, 0, 0, 0, 0, 0, 0, 0);
}
