package io.driftwarden.engine.state;

/**
 * What the session sent with one tool to one class of destinations in a window of event time.
 *
 * @param window when it began, microseconds since the epoch
 * @param destinations hashes of those that got something
 */
public record FleetUse(long window, long bytes, long sends, PackedInts destinations) {
    /** Destinations told apart. */
    public static final int MAX_DESTINATIONS = 128;

    /** Nothing yet. */
    public static FleetUse of(long window) {
        return new FleetUse(window, 0, 0, PackedInts.NONE);
    }
}
