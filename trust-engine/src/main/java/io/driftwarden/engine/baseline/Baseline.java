package io.driftwarden.engine.baseline;

/**
 * What sessions normally send in a window of event time. An observation is what one session sent in one window.
 *
 * @param closedUntil event time at which the latest closed window ended, microseconds since the epoch
 * @param windows closed windows that it rests on
 * @param observations that it rests on
 * @param sessions different ones among them, counted up to {@link #MAX_SESSIONS}
 */
public record Baseline(
        long closedUntil,
        long windows,
        long observations,
        long sessions,
        Level bytes,
        Level sends,
        Level destinations) {
    /** Up to here different sessions are counted. */
    public static final int MAX_SESSIONS = 256;

    /** Length of a window, microseconds. They begin with the epoch. */
    public static final long WINDOW = 3_600_000_000L;

    /** The beginning of the window that the time falls into. */
    public static long windowOf(long time) {
        return Math.floorDiv(time, WINDOW) * WINDOW;
    }
}
