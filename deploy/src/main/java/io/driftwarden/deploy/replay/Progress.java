package io.driftwarden.deploy.replay;

import java.io.PrintWriter;
import java.util.Locale;

/** Tells how far a replay is: on a terminal in one line that is written over, elsewhere only at the end. */
final class Progress {

    private static final long INTERVAL_NANOS = 200_000_000;
    private static final String START_OF_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long shown = start;
    private long judgingSince;

    Progress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** So many events were read, and this share of the files. */
    void read(long events, double share) {
        show("reading", events, share, start);
    }

    /** So many events were judged, and this share of all. */
    void judged(long events, double share) {
        if (judgingSince == 0) {
            judgingSince = System.nanoTime();
        }
        show("judging", events, share, judgingSince);
    }

    /** All is done. */
    void done(ReplaySummary summary) {
        double seconds = seconds(start);
        err.printf(
                Locale.ROOT,
                "%sReplayed %,d events of %,d sessions in %.1f s (%,.0f events/s).%n",
                terminal ? START_OF_LINE : "",
                summary.events(),
                summary.sessions(),
                seconds,
                summary.events() / Math.max(seconds, 0.001));
        err.flush();
    }

    private void show(String doing, long events, double share, long since) {
        if (!terminal || System.nanoTime() - shown < INTERVAL_NANOS) {
            return;
        }
        shown = System.nanoTime();
        err.printf(
                Locale.ROOT,
                "%s%s: %3.0f %%, %,d events, %,.0f/s",
                START_OF_LINE,
                doing,
                share * 100,
                events,
                events / Math.max(seconds(since), 0.001));
        err.flush();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
