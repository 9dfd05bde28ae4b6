package io.driftwarden.gateway.mcp;

import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.ToolProgressed;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.FailMode;
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
import java.util.function.Consumer;
import java.util.function.Function;

/** Records events, and decides as a test says. */
public final class FakeDetector implements EventSink {
    private final List<TrustEvent> events = new CopyOnWriteArrayList<>();
    private final List<Consumer<Revocation>> listeners = new CopyOnWriteArrayList<>();
    private final Map<String, Revocation> revoked = new ConcurrentHashMap<>();
    private volatile Function<TrustEvent, String> verdicts = event -> "allow";
    private volatile Function<TrustEvent, List<Redaction>> redactions = event -> List.of();
    private final List<String> risks = new CopyOnWriteArrayList<>();
    private volatile FailMode mode = FailMode.CLOSED;
    private volatile boolean away;
    private volatile boolean full;

    public void decides(Function<TrustEvent, String> byEvent) {
        verdicts = byEvent;
    }

    /** What tools return, or say of their progress, is flagged, and this is to be stripped from it. */
    public void strips(Redaction... some) {
        stripsEach(event -> List.of(some));
    }

    /** As above, event by event. */
    public void stripsEach(Function<TrustEvent, List<Redaction>> some) {
        verdicts = event -> event.getToolReturned().isPresent()
                        || event.getToolProgressed()
                                .flatMap(ToolProgressed::getMessage)
                                .isPresent()
                ? "flag"
                : "allow";
        redactions = some;
    }

    /** No verdict comes any more, and the mode is closed. */
    public void goesAway() {
        goesAway(FailMode.CLOSED);
    }

    /** No verdict comes any more. */
    public void goesAway(FailMode otherwise) {
        mode = otherwise;
        away = true;
    }

    /** Publishing fails from now on. */
    public void takesNoMore() {
        full = true;
    }

    /** The risk classes that it was asked with, in order. */
    public List<String> risks() {
        return List.copyOf(risks);
    }

    public void revokes(String tenant, String session) {
        Revocation revocation = new Revocation(tenant, session, "c-1", "DW-DST-001");
        revoked.put(tenant + ' ' + session, revocation);
        listeners.forEach(listener -> listener.accept(revocation));
    }

    public List<TrustEvent> events() {
        return List.copyOf(events);
    }

    /** The last part of each event's type. */
    public List<String> types() {
        return events.stream()
                .map(event -> event.getType().substring("io.driftwarden.".length()))
                .toList();
    }

    @Override
    public CompletionStage<Receipt> publish(TrustEvent event) {
        if (full) {
            throw new IllegalStateException("the buffer is full");
        }
        events.add(event);
        return CompletableFuture.completedStage(new Receipt("trust.events", 0, events.size()));
    }

    @Override
    public CompletionStage<Decision> decide(TrustEvent event, Duration timeout, String risk) {
        risks.add(risk);
        return decide(event, timeout);
    }

    @Override
    public CompletionStage<Decision> decide(TrustEvent event, Duration timeout) {
        events.add(event);
        Optional<Revocation> revocation = revocation(Envelope.tenant(event), event.getSubject());
        if (revocation.isPresent()) {
            return CompletableFuture.completedStage(new Decision.Revoked(revocation.get()));
        }
        if (away) {
            return CompletableFuture.completedStage(new Decision.Defaulted(mode, Decision.Cause.NO_VERDICT_IN_TIME));
        }
        String verdict = verdicts.apply(event);
        return CompletableFuture.completedStage(new Decision.Judged(TrustVerdict.newBuilder()
                .setEventId(event.getId())
                .setSource(event.getSource())
                .setSession(event.getSubject())
                .setTenant(Envelope.tenant(event))
                .setTime(event.getTime())
                .setVerdict(verdict)
                .setScore(50)
                .setFindings(verdict.equals("allow") ? List.of() : List.of("DW-OUT-001"))
                .setReason(verdict.equals("allow") ? null : "it looks bad")
                .setRuleset("1+x")
                .setRedactions(verdict.equals("flag") ? redactions.apply(event) : List.of())
                .build()));
    }

    @Override
    public Optional<Revocation> revocation(String tenant, String session) {
        return Optional.ofNullable(revoked.get(tenant + ' ' + session));
    }

    @Override
    public void onRevoked(Consumer<Revocation> listener) {
        listeners.add(listener);
    }
}
