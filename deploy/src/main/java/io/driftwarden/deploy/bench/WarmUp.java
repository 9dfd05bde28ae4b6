package io.driftwarden.deploy.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Runs what is to be measured until the JVM's compiler has nearly come to rest: gateways and detectors run for days, so the
 * minute in which the compiler takes a part of the processor, and the code is not yet what it will be, is not what they are like.
 */
final class WarmUp {
    /** Of one processor, what the compiler may still take. */
    private static final double AT_REST = 0.15;

    private static final int MOST_ROUNDS = 12;

    private final LongSupplier nanos;
    private final LongSupplier compiledMillis;
    private final Consumer<String> progress;

    /** Work of some seconds. */
    interface Round {
        void run() throws InterruptedException, ExecutionException, TimeoutException;
    }

    /** Watches this JVM's compiler. */
    WarmUp(Consumer<String> progress) {
        this(System::nanoTime, ManagementFactory.getCompilationMXBean()::getTotalCompilationTime, progress);
    }

    /** @param compiledMillis what the compiler has taken so far, of all its threads together */
    WarmUp(LongSupplier nanos, LongSupplier compiledMillis, Consumer<String> progress) {
        this.nanos = nanos;
        this.compiledMillis = compiledMillis;
        this.progress = progress;
    }

    /** @return how long it took */
    Duration until(Round round) throws InterruptedException, ExecutionException, TimeoutException {
        long start = nanos.getAsLong();
        boolean busy = true;
        for (int i = 1; i <= MOST_ROUNDS && busy; i++) {
            progress.accept("warming up, round " + i + " of at most " + MOST_ROUNDS);
            busy = compiles(round);
        }
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    private boolean compiles(Round round) throws InterruptedException, ExecutionException, TimeoutException {
        long compiled = compiledMillis.getAsLong();
        long start = nanos.getAsLong();
        round.run();
        long took = Duration.ofNanos(nanos.getAsLong() - start).toMillis();
        return compiledMillis.getAsLong() - compiled > AT_REST * took;
    }
}
