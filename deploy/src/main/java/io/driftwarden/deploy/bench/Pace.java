package io.driftwarden.deploy.bench;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Does something so many times a second, whether or not what it set going has ended: as gateways' traffic does. */
final class Pace {
    private Pace() {}

    static void keep(int perSecond, Duration time, Runnable action) {
        long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        long count = time.toNanos() / gap;
        for (long i = 0; i < count; i++) {
            long due = start + i * gap;
            for (long now = System.nanoTime(); now < due; now = System.nanoTime()) {
                LockSupport.parkNanos(due - now);
            }
            action.run();
        }
    }
}
