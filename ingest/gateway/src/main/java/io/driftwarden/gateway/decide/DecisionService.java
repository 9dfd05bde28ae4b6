package io.driftwarden.gateway.decide;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.linecorp.armeria.common.util.Exceptions;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.decide.Question.Destination;
import io.driftwarden.gateway.decide.Question.Listing;
import io.driftwarden.gateway.decide.Question.ToolCall;
import io.driftwarden.gateway.decide.Question.ToolResult;
import io.driftwarden.publisher.Decision;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The one decision behind every door: publishes what is about to happen and asks whether it may. Thread-safe. It blocks where
 * Kafka's buffer is full, so doors call it off the threads that carry traffic.
 */
public final class DecisionService {
    private static final long SESSIONS_KNOWN = 100_000;
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS"); // RFC 9110 section 9.2.1, but TRACE

    private final EventSink sink;
    private final DecisionSettings settings;
    private final QuestionEvents events;
    private final Cache<Party, Boolean> known =
            Caffeine.newBuilder().maximumSize(SESSIONS_KNOWN).build();

    public DecisionService(EventSink sink, DecisionSettings settings) {
        this.sink = sink;
        this.settings = settings;
        this.events = new QuestionEvents(settings);
    }

    /** Decides; the future never fails for what a question holds. */
    public CompletableFuture<Answer> decide(Party party, Question question) {
        if (length(question) > settings.maxTextBytes()) {
            return CompletableFuture.completedFuture(
                    Answer.refused("it is longer than the " + settings.maxTextBytes() + " bytes that can be judged"));
        }
        Optional<TrustEvent> event = events.of(party, question);
        if (event.isEmpty()) {
            return CompletableFuture.completedFuture(
                    sink.revocation(party.caller().tenant(), party.session())
                            .map(revoked -> Answer.of("", new Decision.Revoked(revoked)))
                            .orElseGet(Answer::free));
        }
        if (known.asMap().putIfAbsent(party, true) == null) {
            var unused = sink.publish(events.started(party)); // a fact; the question below does not depend on it
        }
        String id = event.get().getId();
        return sink.decide(event.get(), settings.verdictTimeout(), risk(question))
                .thenApply(decision -> Answer.of(id, decision))
                .exceptionally(DecisionService::unjudgeable)
                .toCompletableFuture();
    }

    private static Answer unjudgeable(Throwable failure) {
        Throwable cause = Exceptions.peel(failure);
        if (cause instanceof EventRejectedException rejected) {
            return Answer.refused("it cannot be judged: " + rejected.detail());
        }
        throw new CompletionException(cause);
    }

    private String risk(Question question) {
        if (question instanceof Destination place) {
            return SAFE.contains(place.method()) ? "read" : "send";
        }
        return question instanceof ToolCall call ? settings.riskByTool().getOrDefault(call.tool(), "") : "";
    }

    private static long length(Question question) {
        if (question instanceof ToolCall call) {
            return bytes(call.arguments());
        }
        if (question instanceof ToolResult result) {
            return result.content().map(DecisionService::bytes).orElse(0L)
                    + result.structured().map(DecisionService::bytes).orElse(0L);
        }
        if (question instanceof Listing listing) {
            return listing.tools().stream().mapToLong(DecisionService::bytes).sum();
        }
        return question instanceof Destination place ? place.url().length() : 0;
    }

    private static long bytes(JsonNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
