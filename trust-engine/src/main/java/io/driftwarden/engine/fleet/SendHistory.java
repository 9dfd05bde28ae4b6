package io.driftwarden.engine.fleet;

import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.Level;
import io.driftwarden.engine.baseline.SendBaseline;
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
public record SendHistory(List<SendWindow> windows, @Nullable SendBaseline baseline) implements FleetHistory {
    /** Closed windows that a baseline rests on. */
    static final int MAX_WINDOWS = 64;

    /** How far the 99th percentile may rise with a window. */
    static final double MAX_RISE = 2;

    public static final SendHistory NONE = new SendHistory(List.of(), null);

    public SendHistory {
        windows = List.copyOf(windows);
    }

    @Override
    public SendHistory plus(long window, List<FleetReport> reports) {
        List<SendWindow> next = Stream.concat(windows.stream(), Stream.of(SendWindow.of(window, reports)))
                .skip(Math.max(0, windows.size() + 1 - MAX_WINDOWS))
                .toList();
        return new SendHistory(next, baseline(next));
    }

    @Override
    public SendBaseline known() {
        if (baseline == null) {
            throw new IllegalStateException("no window was closed yet");
        }
        return baseline;
    }

    /** All windows as one. */
    public Sketch merged(Function<SendWindow, Sketch> measure) {
        return merged(windows, measure);
    }

    private SendBaseline baseline(List<SendWindow> next) {
        SendWindow last = next.get(next.size() - 1);
        return new SendBaseline(
                last.start() + Baseline.WINDOW,
                next.size(),
                next.stream().mapToLong(SendWindow::observations).sum(),
                sessions(next),
                level(next, SendWindow::bytes, SendBaseline::bytes),
                level(next, SendWindow::sends, SendBaseline::sends),
                level(next, SendWindow::destinations, SendBaseline::destinations));
    }

    private static long sessions(List<SendWindow> windows) {
        return windows.stream()
                .flatMapToInt(window -> IntStream.of(window.sessions().values()))
                .distinct()
                .limit(Baseline.MAX_SESSIONS)
                .count();
    }

    private Level level(
            List<SendWindow> next, Function<SendWindow, Sketch> measure, Function<SendBaseline, Level> before) {
        Level level = merged(next, measure).level();
        return baseline == null
                ? level
                : level.capped(MAX_RISE * before.apply(baseline).p99());
    }

    private static Sketch merged(List<SendWindow> windows, Function<SendWindow, Sketch> measure) {
        return Sketch.merged(windows.stream().map(measure).toList());
    }
}
