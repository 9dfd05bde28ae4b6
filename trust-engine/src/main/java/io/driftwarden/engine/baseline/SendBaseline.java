package io.driftwarden.engine.baseline;

/**
 * What sessions normally send in a window of event time. An observation is what one session sent in one window.
 *
 * @param closedUntil event time at which the latest closed window ended, microseconds since the epoch
 * @param windows closed windows that it rests on
 * @param observations that it rests on
 * @param sessions different ones among them, counted up to {@link #MAX_SESSIONS}
 */
public record SendBaseline(
        long closedUntil, long windows, long observations, long sessions, Level bytes, Level sends, Level destinations)
        implements Baseline {}
