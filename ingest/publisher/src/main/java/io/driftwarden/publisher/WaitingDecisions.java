package io.driftwarden.publisher;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.event.Envelope;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Decisions that wait for a verdict. A verdict belongs to an event if source and id agree, and tenant and session too: another
 * tenant's publisher may use the same source and ids. Thread-safe.
 */
final class WaitingDecisions {
    private final Map<Key, Place> waiting = new ConcurrentHashMap<>();
    private final Semaphore free;
    private final Duration holdTimeout;

    /** @param holdTimeout how long to wait for another verdict where one is to hold */
    WaitingDecisions(int capacity, Duration holdTimeout) {
        this.free = new Semaphore(capacity);
        this.holdTimeout = holdTimeout;
    }

    /** A place to wait for the event's verdict, shared with whoever waits for the same event, or empty if all are taken. */
    Optional<Place> await(TrustEvent event) {
        Key key = new Key(Envelope.tenant(event), event.getSubject(), event.getSource(), event.getId());
        Place other = waiting.get(key);
        if (other != null) {
            return Optional.of(other);
        }
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        CompletableFuture<Decision> answer = new CompletableFuture<>();
        Place mine = new Place(answer, new CompletableFuture<>(), answer.whenComplete((decision, failure) -> {
            waiting.remove(key);
            free.release();
        }));
        Place first = waiting.putIfAbsent(key, mine);
        if (first != null) {
            free.release();
            return Optional.of(first);
        }
        return Optional.of(mine);
    }

    /** Ends the waiting for the verdict, unless it is to hold and somebody waits for what is decided then. */
    void judged(TrustVerdict verdict) {
        Place place = waiting.get(
                new Key(verdict.getTenant(), verdict.getSession(), verdict.getSource(), verdict.getEventId()));
        if (place == null) {
            return;
        }
        Decision decision = new Decision.Judged(verdict);
        if (decision.verdict().equals("hold") && !holdTimeout.isZero()) {
            // What was decided meanwhile stands; completing it again changes nothing.
            place.held().complete(decision);
            place.answer().completeOnTimeout(decision, holdTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            place.answer().complete(decision);
        }
    }

    /** Ends all waiting. */
    void giveUp(Decision decision) {
        waiting.values().forEach(place -> place.answer().complete(decision));
    }

    /**
     * A place.
     *
     * @param answer to be completed by whoever knows
     * @param held complete when the first verdict is to hold
     * @param decision the answer, complete when the place is free again
     */
    record Place(
            CompletableFuture<Decision> answer, CompletableFuture<Decision> held, CompletionStage<Decision> decision) {

        /** If nothing is known by then, it is decided like that. */
        void otherwise(Decision decision, Duration timeout) {
            CompletableFuture<Void> unused = CompletableFuture.anyOf(answer, held)
                    .handle((known, failure) -> false)
                    .completeOnTimeout(true, timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .thenAccept(isLate -> {
                        if (isLate) {
                            answer.complete(decision);
                        }
                    });
        }
    }

    private record Key(String tenant, String session, String source, String id) {}
}
