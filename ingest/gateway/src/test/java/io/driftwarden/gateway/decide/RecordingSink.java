package io.driftwarden.gateway.decide;

import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.Receipt;
import io.driftwarden.publisher.Revocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps events, and blocks what has the word {@code evil} in it. Thread-safe. */
public class RecordingSink implements EventSink {
    /** What was published, in order. */
    public final List<TrustEvent> events = new CopyOnWriteArrayList<>();

    /** Risk class by event id. */
    public final Map<String, String> risks = new ConcurrentHashMap<>();

    /** What every verdict says to strip. */
    public final List<Redaction> redactions = new CopyOnWriteArrayList<>();

    /** Sessions that are revoked. */
    public final Map<String, Revocation> revoked = new ConcurrentHashMap<>();

    @Override
    public CompletionStage<Receipt> publish(TrustEvent event) {
        events.add(event);
        return CompletableFuture.completedStage(new Receipt("trust.events", 0, events.size()));
    }

    @Override
    public CompletionStage<Decision> decide(TrustEvent event, Duration timeout) {
        events.add(event);
        boolean evil = event.toString().contains("evil");
        return CompletableFuture.completedStage(new Decision.Judged(TrustVerdict.newBuilder()
                .setEventId(event.getId())
                .setSource(event.getSource())
                .setSession(event.getSubject())
                .setTenant(Envelope.tenant(event))
                .setTime(event.getTime())
                .setVerdict(evil ? "block" : "allow")
                .setScore(evil ? 20 : 100)
                .setFindings(evil ? List.of("DW-DST-001") : List.of())
                .setReason(evil ? "goes to an evil place" : null)
                .setRuleset("test")
                .setRedactions(List.copyOf(redactions))
                .build()));
    }

    @Override
    public CompletionStage<Decision> decide(TrustEvent event, Duration timeout, String risk) {
        risks.put(event.getId(), risk);
        return decide(event, timeout);
    }

    @Override
    public Optional<Revocation> revocation(String tenant, String session) {
        return Optional.ofNullable(revoked.get(session));
    }

    /** The last event. */
    public TrustEvent last() {
        return events.get(events.size() - 1);
    }
}
