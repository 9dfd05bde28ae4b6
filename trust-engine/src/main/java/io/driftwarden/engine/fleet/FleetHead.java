package io.driftwarden.engine.fleet;

import io.driftwarden.engine.baseline.Baseline;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Which windows of a key are open, and how far its sessions have come. Immutable.
 *
 * @param open by its beginning, how many sessions reported in a window
 * @param closedUntil event time before which all windows are closed, microseconds since the epoch
 * @param leftOut sessions' reports that came too late, too early, or after as many sessions as a window takes
 */
public record FleetHead(FleetClock clock, NavigableMap<Long, Integer> open, long closedUntil, long leftOut) {
    /** Sessions that count in a window: the first ones. */
    static final int MAX_SESSIONS = 4_096;

    /** Open windows; those furthest ahead are left out. */
    static final int MAX_OPEN = 6;

    /** How long after its end a window waits for reports that are on their way, microseconds. */
    static final long GRACE = 300_000_000L;

    /** Of a key that nobody has reported. */
    public static final FleetHead NEW = new FleetHead(FleetClock.UNSET, new TreeMap<>(), Long.MIN_VALUE, 0);

    public FleetHead {
        open = Collections.unmodifiableNavigableMap(open);
    }

    /** After an event of the session at that time. */
    public FleetHead at(String session, long time) {
        FleetClock next = clock.at(session, time);
        return next.equals(clock) ? this : new FleetHead(next, open, closedUntil, leftOut);
    }

    /** The window is closed, whatever is reported of it. */
    public boolean closed(long window) {
        return window < closedUntil;
    }

    /** There is room for one more session in the window. */
    public boolean takes(long window) {
        return !closed(window)
                && open.getOrDefault(window, 0) < MAX_SESSIONS
                && (open.containsKey(window) || open.size() < MAX_OPEN || window < open.lastKey());
    }

    /** The window that is to be forgotten so that this one can be open. */
    public OptionalLong displaced(long window) {
        return open.containsKey(window) || open.size() < MAX_OPEN
                ? OptionalLong.empty()
                : OptionalLong.of(open.lastKey());
    }

    /** With one more session in the window. */
    public FleetHead counted(long window) {
        NavigableMap<Long, Integer> more = new TreeMap<>(open);
        displaced(window).ifPresent(more::remove);
        more.merge(window, 1, Integer::sum);
        return new FleetHead(clock, more, closedUntil, leftOut);
    }

    public FleetHead leftOneOut() {
        return new FleetHead(clock, open, closedUntil, leftOut + 1);
    }

    /** Windows that are over, oldest first. */
    public List<Long> due() {
        return open.keySet().stream()
                .filter(window -> window + Baseline.WINDOW + GRACE <= clock.now())
                .toList();
    }

    /** Without the windows up to this one. */
    public FleetHead closedUpTo(long window) {
        return new FleetHead(
                clock,
                new TreeMap<>(open.tailMap(window, false)),
                Math.max(closedUntil, window + Baseline.WINDOW),
                leftOut);
    }
}
