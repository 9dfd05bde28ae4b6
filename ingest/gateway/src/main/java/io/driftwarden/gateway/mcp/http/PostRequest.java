package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.SplitHttpResponse;
import com.linecorp.armeria.common.stream.StreamMessage;
import com.linecorp.armeria.common.stream.StreamTimeoutMode;
import io.driftwarden.gateway.mcp.RpcError;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import io.driftwarden.gateway.mcp.session.Asked;
import io.driftwarden.gateway.mcp.session.McpSession;
import io.driftwarden.gateway.mcp.session.Passage;
import io.driftwarden.gateway.mcp.session.Pending;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A JSON-RPC request that came by POST: asks the gate, sends it to the server, and lets the answer through the gate. */
final class PostRequest {
    private final Exchange exchange;
    private final Request request;
    private final HttpData body;
    private final Optional<McpSession> known;
    private final Pending pending;
    private final AtomicReference<HttpResponse> upstream = new AtomicReference<>();

    /**
     * A request.
     *
     * @param known its session; empty for the one that begins it
     * @param pending where the session's requests wait: of their own where ids are unique in the session only
     */
    PostRequest(Exchange exchange, Request request, HttpData body, Optional<McpSession> known, Pending pending) {
        this.exchange = exchange;
        this.request = request;
        this.body = body;
        this.known = known;
        this.pending = pending;
    }

    /** The client is gone: nothing more is wanted of the server. */
    void abort() {
        HttpResponse sent = upstream.get();
        if (sent != null) {
            sent.abort();
        }
    }

    CompletableFuture<HttpResponse> answer() {
        if (!pending.add(Asked.of(request))) {
            return CompletableFuture.completedFuture(Answers.json(RpcError.answer(
                    request.id(), RpcError.INVALID_REQUEST, "a request with this id waits for its answer still")));
        }
        if (known.isEmpty()) {
            return forward(Asked.of(request));
        }
        return known.get().asks(request, exchange.shown()).thenCompose(ask -> {
            if (ask.passage().instead().isPresent()) {
                var unused = pending.take(request.id());
                return CompletableFuture.completedFuture(refuse(known.get(), ask.passage()));
            }
            pending.update(ask.asked());
            return forward(ask.asked());
        });
    }

    private HttpResponse refuse(McpSession session, Passage passage) {
        if (passage.killed()) {
            exchange.door().killed(session.ref());
        }
        return Answers.json(passage.instead().orElseThrow());
    }

    private CompletableFuture<HttpResponse> forward(Asked asked) {
        HttpResponse sent = exchange.send(body);
        upstream.set(sent);
        SplitHttpResponse split = sent.timeout(exchange.door().limits().answerTime(), StreamTimeoutMode.UNTIL_NEXT)
                .split();
        return split.headers()
                .thenCompose(headers -> arrived(asked, headers, split.body()))
                .exceptionallyCompose(failure -> lost(asked, failure));
    }

    private CompletableFuture<HttpResponse> arrived(
            Asked asked, ResponseHeaders headers, StreamMessage<HttpData> content) {
        McpSession session = known.orElseGet(
                () -> exchange.session(exchange.begun(Optional.ofNullable(headers.get(McpHeaders.SESSION_ID))
                        .filter(id -> headers.status().isSuccess()))));
        if (headers.status().isRedirection() || headers.contains(HttpHeaderNames.CONTENT_ENCODING)) {
            content.abort();
            return lost(
                    asked, new IllegalStateException("the server redirects, or compresses what it was not asked to"));
        }
        if (Exchange.isEventStream(headers)) {
            return CompletableFuture.completedFuture(stream(session, asked, headers, content));
        }
        return Bodies.read(content, exchange.door().limits().maxAnswerBytes())
                .thenComposeAsync(
                        bytes -> new PostAnswer(exchange, session, asked, pending, headers, bytes).response(),
                        exchange.door().reading());
    }

    private HttpResponse stream(
            McpSession session, Asked asked, ResponseHeaders headers, StreamMessage<HttpData> content) {
        AtomicBoolean resumable = new AtomicBoolean();
        return Streaming.begin(
                exchange,
                session,
                pending,
                headers,
                content,
                failure ->
                        resumable.get() && failure.isEmpty() ? Optional.empty() : unanswered(session, asked, failure),
                event -> {
                    resumable.compareAndSet(false, event.id() != null);
                    return event;
                },
                () -> pending.take(asked.id())
                        .flatMap(waiting -> session.refusedForGood(waiting))
                        .map(denial -> SseEvent.of(denial.toString())));
    }

    private Optional<SseEvent> unanswered(McpSession session, Asked asked, Optional<Throwable> failure) {
        return pending.take(asked.id()).map(waiting -> {
            String reason = failure.map(Answers::reason).orElse("the server ended its stream without an answer");
            var unused = session.failed(asked, reason);
            return SseEvent.of(
                    RpcError.answer(asked.id(), RpcError.INTERNAL, reason).toString());
        });
    }

    private CompletableFuture<HttpResponse> lost(Asked asked, Throwable failure) {
        abort();
        var unused = pending.take(asked.id());
        String reason = Answers.reason(failure);
        CompletableFuture<Void> told = known.map(session -> session.failed(asked, reason))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
        return told.thenApply(none -> Answers.failed(asked.id(), failure));
    }
}
