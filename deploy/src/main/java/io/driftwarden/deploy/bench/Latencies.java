package io.driftwarden.deploy.bench;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Latencies as they were measured, each kept: percentiles are exact. Thread-safe. */
final class Latencies {
    private static final int FIRST = 1_024;

    private long[] nanos = new long[FIRST];
    private int count;

    synchronized void add(long latency) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = latency;
    }

    void addAll(Latencies others) {
        for (long latency : others.all()) {
            add(latency);
        }
    }

    private synchronized long[] all() {
        return Arrays.copyOf(nanos, count);
    }

    synchronized int count() {
        return count;
    }

    /** @param share such as 0.99; milliseconds come back, none of them if nothing was measured */
    synchronized double millis(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * count) - 1;
        return (double) sorted[Math.max(0, rank)] / TimeUnit.MILLISECONDS.toNanos(1);
    }
}
