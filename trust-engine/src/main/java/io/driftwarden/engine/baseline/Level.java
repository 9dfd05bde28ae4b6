package io.driftwarden.engine.baseline;

/**
 * How high one measure normally is.
 *
 * @param median half of the observations do not exceed it
 * @param p99 99 of 100 observations do not exceed it
 * @param maximum of all observations
 */
public record Level(double median, double p99, double maximum) {
    /** This level, with a 99th percentile of at most so much. */
    public Level capped(double limit) {
        return p99 <= limit ? this : new Level(median, limit, maximum);
    }
}
