package io.driftwarden.deploy.bench;

import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.TrustPublisher;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How soon another gateway refuses a session, from the publication of the event that kills it. */
final class Kills {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final TrustPublisher offended;
    private final TrustPublisher other;
    private final BenchEvents events;
    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private int victims;
    private int afterKill;
    private int unheard;

    Kills(TrustPublisher offended, TrustPublisher other, BenchEvents events) {
        this.offended = offended;
        this.other = other;
        this.events = events;
        other.revokedSessions().listen(revocation -> {
            CompletableFuture<Long> heard = awaited.get(revocation.session());
            if (heard != null) {
                heard.complete(System.nanoTime());
            }
        });
    }

    Latencies measure(int sessions) throws InterruptedException, ExecutionException, TimeoutException {
        Latencies latencies = new Latencies();
        for (int i = 0; i < sessions; i++) {
            String session = events.victim(victims++);
            CompletableFuture<Long> heard = new CompletableFuture<>();
            awaited.put(session, heard);
            decided(offended.decide(events.started(session), TIMEOUT).toCompletableFuture());
            decided(offended.decide(events.probe(session), TIMEOUT).toCompletableFuture());
            long start = System.nanoTime();
            CompletableFuture<Decision> verdict =
                    offended.decide(events.theft(session), TIMEOUT).toCompletableFuture();
            decided(verdict);
            try {
                latencies.add(heard.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS) - start);
            } catch (TimeoutException late) {
                unheard++;
                continue;
            }
            if (decided(other.decide(events.harmless(session), TIMEOUT).toCompletableFuture())
                    .proceeds()) {
                afterKill++;
            }
        }
        return latencies;
    }

    /** Calls that another gateway let pass although it had heard of the kill. */
    int afterKill() {
        return afterKill;
    }

    /** Kills of which the other gateway did not hear in time. */
    int unheard() {
        return unheard;
    }

    private static Decision decided(CompletableFuture<Decision> decision)
            throws InterruptedException, ExecutionException, TimeoutException {
        return decision.get(2 * TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }
}
