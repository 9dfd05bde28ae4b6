package io.driftwarden.gateway.mcp.session;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.mcp.SessionRef;
import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.Revocation;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Asks the detector, off the threads that carry traffic: publishing blocks where Kafka's buffer is full. Thread-safe. */
public final class Gate {
    private final EventSink sink;
    private final GateSettings settings;
    private final Executor blocking;

    public Gate(EventSink sink, GateSettings settings, Executor blocking) {
        this.sink = sink;
        this.settings = settings;
        this.blocking = blocking;
    }

    /** Tells of every session that is revoked from now on. */
    public void onRevoked(Consumer<Revocation> listener) {
        sink.onRevoked(listener);
    }

    /** The revocation of this session, if there is one. */
    public Optional<Revocation> revocation(SessionRef session) {
        return sink.revocation(session.tenant(), session.subject());
    }

    /** Whether the event can be judged at all. */
    boolean fits(TrustEvent event) {
        return EventSize.of(event) <= settings.maxEventBytes();
    }

    int maxEventBytes() {
        return settings.maxEventBytes();
    }

    /**
     * What is decided about the event.
     *
     * @param tool that it is about; empty if it is about none
     */
    CompletableFuture<Decision> decide(TrustEvent event, String tool) {
        String risk = settings.riskByTool().getOrDefault(tool, "");
        return CompletableFuture.supplyAsync(() -> sink.decide(event, settings.verdictTimeout(), risk), blocking)
                .thenCompose(CompletionStage::toCompletableFuture);
    }

    /** Publishes the event; completes when it is on its way, so that the session's next event comes after it. */
    CompletableFuture<Void> publish(TrustEvent event) {
        return CompletableFuture.runAsync(
                () -> {
                    var unused = sink.publish(event); // a fact that gets lost shows as a gap
                },
                blocking);
    }
}
