package io.driftwarden.engine.fleet;

import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.Level;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The latest closed windows of a key, and the baseline that they make. Immutable.
 *
 * <p>What keeps an attacker from making his own sends look normal: a session counts once in a window, whatever it sends; not at
 * all once something was found in it; not before the window is over; and the level that sessions are held against rises at most
 * {@value #MAX_RISE} fold with a window.
 *
 * @param windows oldest first
 * @param baseline null while there is no window
 */
public record FleetHistory(List<FleetWindow> windows, @Nullable Baseline baseline) {
    /** Closed windows that a baseline rests on. */
    static final int MAX_WINDOWS = 64;

    /** How far the 99th percentile may rise with a window. */
    static final double MAX_RISE = 2;

    public static final FleetHistory NONE = new FleetHistory(List.of(), null);

    public FleetHistory {
        windows = List.copyOf(windows);
    }

    /** With a window that has been closed; one without sessions changes nothing. */
    public FleetHistory plus(FleetWindow window) {
        if (window.observations() == 0) {
            return this;
        }
        List<FleetWindow> next = Stream.concat(windows.stream(), Stream.of(window))
                .skip(Math.max(0, windows.size() + 1 - MAX_WINDOWS))
                .toList();
        return new FleetHistory(next, baseline(next));
    }

    /**
     * The baseline.
     *
     * @throws IllegalStateException while there is none
     */
    public Baseline known() {
        if (baseline == null) {
            throw new IllegalStateException("no window was closed yet");
        }
        return baseline;
    }

    /** All windows as one. */
    public Sketch merged(Function<FleetWindow, Sketch> measure) {
        return merged(windows, measure);
    }

    private Baseline baseline(List<FleetWindow> next) {
        FleetWindow last = next.get(next.size() - 1);
        return new Baseline(
                last.start() + Baseline.WINDOW,
                next.size(),
                next.stream().mapToLong(FleetWindow::observations).sum(),
                sessions(next),
                level(next, FleetWindow::bytes, Baseline::bytes),
                level(next, FleetWindow::sends, Baseline::sends),
                level(next, FleetWindow::destinations, Baseline::destinations));
    }

    private static long sessions(List<FleetWindow> windows) {
        return windows.stream()
                .flatMapToInt(window -> IntStream.of(window.sessions().values()))
                .distinct()
                .limit(Baseline.MAX_SESSIONS)
                .count();
    }

    private Level level(
            List<FleetWindow> next, Function<FleetWindow, Sketch> measure, Function<Baseline, Level> before) {
        Level level = merged(next, measure).level();
        return baseline == null
                ? level
                : level.capped(MAX_RISE * before.apply(baseline).p99());
    }

    private static Sketch merged(List<FleetWindow> windows, Function<FleetWindow, Sketch> measure) {
        return Sketch.merged(windows.stream().map(measure).toList());
    }
}
