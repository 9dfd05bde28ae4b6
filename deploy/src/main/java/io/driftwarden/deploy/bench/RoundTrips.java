package io.driftwarden.deploy.bench;

import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.TrustPublisher;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** What a gateway waits for the detector's verdict. */
final class RoundTrips {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** Questions that are open at once while none is measured. */
    private static final int IN_FLIGHT = 8;

    private final TrustPublisher publisher;
    private final BenchEvents events;
    private final AtomicLong unanswered = new AtomicLong();

    RoundTrips(TrustPublisher publisher, BenchEvents events) {
        this.publisher = publisher;
        this.events = events;
    }

    Latencies measure(int perSecond, Duration time) throws InterruptedException, TimeoutException {
        Latencies latencies = new Latencies();
        Phaser under = new Phaser(1);
        Pace.keep(perSecond, time, () -> {
            under.register();
            long start = System.nanoTime();
            CompletionStage<Decision> decision = publisher.decide(events.next(), TIMEOUT);
            decision.whenComplete((answer, failure) -> {
                if (answer instanceof Decision.Judged) {
                    latencies.add(System.nanoTime() - start);
                } else {
                    unanswered.incrementAndGet();
                }
                under.arriveAndDeregister();
            });
        });
        under.awaitAdvanceInterruptibly(under.arriveAndDeregister(), 2 * TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        return latencies;
    }

    /** Asks as fast as answers come. */
    void asAnswered(Duration time) throws InterruptedException, TimeoutException {
        Semaphore free = new Semaphore(IN_FLIGHT);
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            free.acquire();
            publisher.decide(events.next(), TIMEOUT).whenComplete((answer, failure) -> free.release());
        }
        if (!free.tryAcquire(IN_FLIGHT, 2 * TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
            throw new TimeoutException("decisions are still open");
        }
    }

    /** Events on which no verdict came in time. */
    long unanswered() {
        return unanswered.get();
    }
}
