package io.driftwarden.gateway.otlp;

import com.linecorp.armeria.common.util.Exceptions;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.gateway.EventSink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** Publishes what telemetry says, in the order of event time. Thread-safe; blocks where Kafka's buffer is full. */
final class OtlpIntake {
    private static final Cut CUT = new Cut(256 * 1024); // a call's event holds one such value, a result's two

    private final EventSink sink;
    private final OtlpLimits limits;
    private final Told told = new Told();

    OtlpIntake(EventSink sink, OtlpLimits limits) {
        this.sink = sink;
        this.limits = limits;
    }

    OtlpLimits limits() {
        return limits;
    }

    /**
     * What became of a request.
     *
     * @param rejected spans or log records of which something was not taken
     * @param reason of the first; empty if none was rejected
     */
    record Outcome(long rejected, String reason) {}

    /** Completes when all are acknowledged; fails if the brokers did not take them, which is to be tried again. */
    CompletableFuture<Outcome> take(String tenant, List<Telemetry> all) {
        TelemetryEvents mapping = new TelemetryEvents(tenant, CUT, told);
        List<Telemetry> taken = all.subList(0, Math.min(all.size(), limits.maxRecords()));
        taken.forEach(mapping::learn);
        List<Sent> events = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            for (TrustEvent event : mapping.of(taken.get(i))) {
                events.add(new Sent(i, event));
            }
        }
        events.sort(Comparator.comparing(sent -> Instant.parse(sent.event().getTime())));
        List<CompletableFuture<Refusal>> answers =
                events.stream().map(this::publish).toList();
        int over = all.size() - taken.size();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(done -> outcome(answers, over));
    }

    private record Sent(int record, TrustEvent event) {}

    /** @param reason empty if it was taken */
    private record Refusal(int record, String reason) {}

    private CompletableFuture<Refusal> publish(Sent sent) {
        return sink.publish(sent.event())
                .toCompletableFuture()
                .thenApply(receipt -> new Refusal(sent.record(), ""))
                .exceptionally(failure -> new Refusal(sent.record(), reason(failure)));
    }

    private static String reason(Throwable failure) {
        Throwable cause = Exceptions.peel(failure);
        if (cause instanceof EventRejectedException rejected) {
            return rejected.detail();
        }
        if (cause instanceof RecordTooLargeException) {
            return "too large for the broker";
        }
        throw new CompletionException(cause);
    }

    private Outcome outcome(List<CompletableFuture<Refusal>> answers, int over) {
        List<Refusal> refused = answers.stream()
                .map(CompletableFuture::join)
                .filter(answer -> !answer.reason().isEmpty())
                .toList();
        long records = refused.stream().mapToInt(Refusal::record).distinct().count();
        String reason = refused.isEmpty()
                ? (over > 0 ? "more than " + limits.maxRecords() + " records in one request" : "")
                : refused.get(0).reason();
        return new Outcome(records + over, reason);
    }
}
