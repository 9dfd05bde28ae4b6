package io.driftwarden.publisher;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.event.Envelope;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Decisions that wait for a verdict. A verdict belongs to an event if source and id agree, and tenant and session too: another
 * tenant's publisher may use the same source and ids. Thread-safe.
 */
final class WaitingDecisions {
    private final Map<Key, Place> waiting = new ConcurrentHashMap<>();
    private final Semaphore free;

    WaitingDecisions(int capacity) {
        this.free = new Semaphore(capacity);
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
        Place mine = new Place(answer, answer.whenComplete((decision, failure) -> {
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

    void judged(TrustVerdict verdict) {
        Place place = waiting.get(
                new Key(verdict.getTenant(), verdict.getSession(), verdict.getSource(), verdict.getEventId()));
        if (place != null) {
            place.answer().complete(new Decision.Judged(verdict));
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
     * @param decision the same, complete when the place is free again
     */
    record Place(CompletableFuture<Decision> answer, CompletionStage<Decision> decision) {}

    private record Key(String tenant, String session, String source, String id) {}
}
