package io.driftwarden.deploy.bench;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Runs what is to be measured until the JVM's compiler has nearly come to rest: gateways and detectors run for days, so the
 * minute in which the compiler takes a part of the processor, and the code is not yet what it will be, is not what they are like.
 */
final class WarmUp {
    /** Of one processor, what the compiler may still take. */
    private static final double AT_REST = 0.15;

    private static final int MOST_ROUNDS = 12;

    private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    private final Consumer<String> progress;

    /** Work of some seconds. */
    interface Round {
        void run() throws InterruptedException, ExecutionException, TimeoutException;
    }

    WarmUp(Consumer<String> progress) {
        this.progress = progress;
    }

    /** @return how long it took */
    Duration until(Round round) throws InterruptedException, ExecutionException, TimeoutException {
        long start = System.nanoTime();
        double busy = 1;
        for (int i = 1; i <= MOST_ROUNDS && busy > AT_REST; i++) {
            progress.accept("warming up, round " + i + " of at most " + MOST_ROUNDS);
            busy = share(round);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private double share(Round round) throws InterruptedException, ExecutionException, TimeoutException {
        long compiled = compiler.getTotalCompilationTime();
        long start = System.nanoTime();
        round.run();
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        return (double) (compiler.getTotalCompilationTime() - compiled) / millis;
    }
}
