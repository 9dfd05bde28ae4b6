package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.SplitHttpResponse;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.mcp.Denial;
import io.driftwarden.gateway.mcp.InvalidRpcException;
import io.driftwarden.gateway.mcp.RpcError;
import io.driftwarden.gateway.mcp.RpcMessage;
import io.driftwarden.gateway.mcp.RpcMessage.Notification;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import io.driftwarden.gateway.mcp.session.Asked;
import io.driftwarden.gateway.mcp.session.McpSession;
import io.driftwarden.gateway.mcp.session.Passage;
import io.driftwarden.gateway.mcp.session.Pending;
import io.driftwarden.publisher.Decision;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** One server's endpoint: POST for messages, GET for its stream, DELETE for the session's end. */
final class McpProxy implements HttpService {
    private final Doorkeeper doorkeeper;
    private final ServerDoor door;

    McpProxy(Doorkeeper doorkeeper, ServerDoor door) {
        this.doorkeeper = doorkeeper;
        this.door = door;
    }

    @Override
    public HttpResponse serve(ServiceRequestContext context, HttpRequest request) {
        try {
            Caller caller = doorkeeper.admit(context, request.headers());
            Exchange exchange = new Exchange(door, caller, request.headers(), context.query());
            return switch (request.method()) {
                case POST -> post(context, exchange, request);
                case GET -> get(context, exchange);
                case DELETE -> delete(exchange);
                default ->
                    throw Problem.withHeader(
                            HttpStatus.METHOD_NOT_ALLOWED,
                            "MCP has POST, GET and DELETE",
                            HttpHeaderNames.ALLOW,
                            "POST, GET, DELETE");
            };
        } catch (Problem e) {
            return e.response();
        }
    }

    private HttpResponse post(ServiceRequestContext context, Exchange exchange, HttpRequest request) {
        MediaType type = request.contentType();
        if (type == null || !type.is(MediaType.JSON) || request.headers().contains(HttpHeaderNames.CONTENT_ENCODING)) {
            throw Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "messages are sent as application/json, not compressed");
        }
        context.setMaxRequestLength(door.limits().maxRequestBytes());
        context.setRequestTimeout(door.limits().requestTime());
        return HttpResponse.of(request.aggregate()
                .thenComposeAsync(
                        whole -> {
                            context.clearRequestTimeout();
                            return posted(context, exchange, whole);
                        },
                        door.reading())
                .exceptionally(McpProxy::failed));
    }

    private CompletionStage<HttpResponse> posted(
            ServiceRequestContext context, Exchange exchange, AggregatedHttpRequest whole) {
        RpcMessage message;
        try {
            message = door.requests().read(whole.content().array());
        } catch (InvalidRpcException e) {
            return CompletableFuture.completedFuture(Answers.json(HttpStatus.BAD_REQUEST, e.answer()));
        }
        Optional<HttpResponse> refusal =
                message instanceof Request request ? refusal(exchange, request) : Optional.empty();
        if (refusal.isPresent()) {
            return CompletableFuture.completedFuture(refusal.get());
        }
        Optional<SessionKeys.Key> key = exchange.key();
        boolean begins = message instanceof Request request && begins(request);
        if (key.isEmpty() && !begins) {
            key = Optional.of(exchange.begun(Optional.empty()));
        }
        Optional<McpSession> session = key.map(exchange::session);
        Pending pending = key.flatMap(SessionKeys.Key::mcpSession).isPresent()
                ? session.orElseThrow().pending()
                : new Pending();
        if (message instanceof Request request) {
            Optional<String> mismatch = session.filter(known -> request.method().equals("tools/call"))
                    .flatMap(known -> ParameterCheck.mismatch(
                            exchange.headers(),
                            request,
                            known.mirrored(request.params().path("name").asText())));
            if (mismatch.isPresent()) {
                return CompletableFuture.completedFuture(mismatched(request, mismatch.get()));
            }
            PostRequest post = new PostRequest(exchange, request, whole.content(), session, pending);
            var unused = context.log().whenComplete().thenAccept(log -> post.abort());
            return post.answer();
        }
        return tell(exchange, message, session.orElseThrow(), pending, whole.content());
    }

    /** What goes nowhere, whoever's it is. */
    private Optional<HttpResponse> refusal(Exchange exchange, Request request) {
        Optional<String> mismatch = HeaderCheck.mismatch(exchange.headers(), request);
        if (mismatch.isPresent()) {
            return Optional.of(mismatched(request, mismatch.get()));
        }
        return begins(request) && exchange.key().isEmpty()
                ? door.sessions()
                        .revoked(
                                door.keys().recent(exchange.caller()),
                                door.server().name())
                        .map(revoked -> Answers.json(Denial.of(
                                request.id(), "the beginning of another session", "", new Decision.Revoked(revoked))))
                : Optional.empty();
    }

    private static HttpResponse mismatched(Request request, String what) {
        return Answers.json(HttpStatus.BAD_REQUEST, RpcError.answer(request.id(), RpcError.HEADER_MISMATCH, what));
    }

    private static boolean begins(Request request) {
        return request.method().equals("initialize");
    }

    /** What asks for no answer; the session of the client's answers to the server is as dead as any other after a kill. */
    private CompletionStage<HttpResponse> tell(
            Exchange exchange, RpcMessage message, McpSession session, Pending pending, HttpData body) {
        requireAlive(session);
        CompletableFuture<Void> noted = CompletableFuture.completedFuture(null);
        if (message instanceof Notification note && note.method().equals("notifications/cancelled")) {
            noted = pending.take(note.params().path("requestId"))
                    .map(asked -> session.failed(asked, "cancelled by the client"))
                    .orElse(noted);
        }
        Asked asked = Asked.of(message instanceof Notification note ? note.method() : "the answer to the server");
        return noted.thenCompose(none -> plain(exchange, session, asked, body));
    }

    private HttpResponse get(ServiceRequestContext context, Exchange exchange) {
        McpSession session = exchange.session(exchange.key().orElseGet(() -> exchange.begun(Optional.empty())));
        requireAlive(session);
        context.clearRequestTimeout();
        HttpResponse sent = exchange.send(HttpData.empty());
        var unused = context.log().whenComplete().thenAccept(log -> sent.abort());
        SplitHttpResponse split = sent.split();
        return HttpResponse.of(split.headers()
                .orTimeout(door.limits().answerTime().toMillis(), TimeUnit.MILLISECONDS)
                .thenCompose(headers -> Exchange.isEventStream(headers)
                        ? CompletableFuture.completedFuture(stream(exchange, session, headers, split))
                        : whole(session, Asked.of("the server's stream"), headers, split))
                .exceptionally(McpProxy::failed));
    }

    private static HttpResponse stream(
            Exchange exchange, McpSession session, ResponseHeaders headers, SplitHttpResponse split) {
        return Streaming.begin(
                exchange,
                session,
                session.pending(),
                headers,
                split.body(),
                failure -> Optional.empty(),
                event -> event,
                Optional::empty);
    }

    private HttpResponse delete(Exchange exchange) {
        SessionKeys.Key key = exchange.key().orElseGet(() -> exchange.begun(Optional.empty()));
        McpSession session = exchange.session(key);
        return HttpResponse.of(plain(exchange, session, Asked.of("the session's end"), HttpData.empty())
                .thenCompose(response -> {
                    door.sessions().forget(key, door.server().name());
                    return session.ended("ended by the client").thenApply(none -> response);
                })
                .exceptionally(McpProxy::failed));
    }

    private CompletableFuture<HttpResponse> plain(Exchange exchange, McpSession session, Asked asked, HttpData body) {
        SplitHttpResponse split =
                exchange.send(body).timeout(door.limits().answerTime()).split();
        return split.headers().thenCompose(headers -> whole(session, asked, headers, split));
    }

    private CompletableFuture<HttpResponse> whole(
            McpSession session, Asked asked, ResponseHeaders headers, SplitHttpResponse split) {
        CompletableFuture<Passage> noted = headers.contains(HttpHeaderNames.WWW_AUTHENTICATE)
                ? session.refused(asked, Answers.refusal(headers, ""))
                : CompletableFuture.completedFuture(Passage.FREE);
        return noted.thenCompose(free -> Bodies.read(split.body(), door.limits().maxAnswerBytes()))
                .thenApply(bytes -> HttpResponse.of(
                        McpHeaders.downstream(headers, session.ref().subject())
                                .contentLength(bytes.length)
                                .build(),
                        HttpData.wrap(bytes)));
    }

    private static void requireAlive(McpSession session) {
        session.revocation().ifPresent(revoked -> {
            throw Problem.of(HttpStatus.FORBIDDEN, "the session was revoked: " + revoked.reason());
        });
    }

    private static HttpResponse failed(Throwable failure) {
        Throwable cause = Exceptions.peel(failure);
        if (cause instanceof Problem problem) {
            return problem.response();
        }
        if (cause instanceof ContentTooLargeException) {
            return Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "the message is too large")
                    .response();
        }
        return Problem.of(HttpStatus.BAD_GATEWAY, Answers.reason(cause)).response();
    }
}
