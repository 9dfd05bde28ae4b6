package io.driftwarden.gateway.intake;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.Guarded;
import io.driftwarden.publisher.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/**
 * {@code POST /v1/events}: one event ({@code application/cloudevents+json}, or {@code application/json} with {@code ce-*} headers),
 * a batch of them ({@code application/cloudevents-batch+json}) or one per line ({@code application/x-ndjson}).
 *
 * <p>All events of a request are taken or none: a request with an event that is none is answered 400, with the place, reason
 * and field of each. When the brokers have acknowledged all, or the spool has them, the answer is 202 {@code {"accepted":N}}; with
 * {@code ?verdict=wait} it is 200 and the decisions, in the form and order of the request. 503 means that some may have been
 * published; to send the request again is harmless, since (source, id) identifies an event.
 *
 * <p>Where callers are asked who they are, the tenant of every event is the caller's; an event that names another is refused.
 */
public final class EventIntake implements HttpService {
    /** Where to mount it. */
    public static final String PATH = "/v1/events";

    private final EventSink sink;
    private final IntakeConfig config;
    private final EventBatch batches;
    private final boolean tenantsAreGiven;

    private EventIntake(EventSink sink, Authentication authentication, IntakeConfig config) {
        this.sink = sink;
        this.config = config;
        this.batches = new EventBatch(config);
        this.tenantsAreGiven = authentication.required();
    }

    /** Adds the door to a server. */
    public static void mount(ServerBuilder server, EventSink sink, Authentication authentication, IntakeConfig config) {
        server.route()
                .path(PATH)
                .maxRequestLength(config.maxBodyBytes())
                .decorator(Guarded.by(authentication))
                .build(new EventIntake(sink, authentication, config));
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        try {
            Optional<String> tenant =
                    tenantsAreGiven ? Optional.of(Guarded.caller(ctx).tenant()) : Optional.empty();
            EventFormat format = format(request);
            boolean wait = waits(ctx);
            return HttpResponse.of(request.aggregate()
                    .thenComposeAsync(
                            whole -> answer(format, whole, tenant, wait),
                            ctx.blockingTaskExecutor()) // publishing blocks where Kafka's buffer is full
                    .exceptionally(Problem::unpublished));
        } catch (Problem e) {
            return e.response();
        }
    }

    private static EventFormat format(HttpRequest request) {
        if (request.method() != HttpMethod.POST) {
            throw Problem.withHeader(
                    HttpStatus.METHOD_NOT_ALLOWED, "events are sent with POST", HttpHeaderNames.ALLOW, "POST");
        }
        return EventFormat.of(request.headers())
                .orElseThrow(() -> Problem.withHeader(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "content-type must be one of " + EventFormat.accepted(),
                        HttpHeaderNames.ACCEPT,
                        EventFormat.accepted()));
    }

    private static boolean waits(ServiceRequestContext ctx) {
        String verdict = ctx.queryParam("verdict");
        if (verdict != null && !verdict.equals("wait")) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "the query parameter verdict can only be wait");
        }
        return verdict != null;
    }

    private CompletionStage<HttpResponse> answer(
            EventFormat format, AggregatedHttpRequest request, Optional<String> tenant, boolean wait) {
        byte[] body = format == EventFormat.BINARY
                ? BinaryMode.structured(request.headers(), request.content().array())
                : request.content().array();
        List<TrustEvent> events = batches.read(format, body, tenant);
        return wait ? decide(format, events) : publish(events);
    }

    private CompletionStage<HttpResponse> publish(List<TrustEvent> events) {
        List<CompletableFuture<Receipt>> receipts = events.stream()
                .map(event -> sink.publish(event).toCompletableFuture())
                .toList();
        return all(receipts)
                .thenApply(done -> HttpResponse.of(
                        HttpStatus.ACCEPTED, MediaType.JSON_UTF_8, "{\"accepted\":" + done.size() + "}"));
    }

    private CompletionStage<HttpResponse> decide(EventFormat format, List<TrustEvent> events) {
        List<CompletableFuture<String>> decisions = events.stream()
                .map(event -> sink.decide(event, config.verdictTimeout())
                        .<String>thenApply(
                                decision -> DecisionJson.of(event, decision).toString())
                        .toCompletableFuture())
                .toList();
        return all(decisions)
                .thenApply(texts -> HttpResponse.of(
                        HttpStatus.OK,
                        format == EventFormat.LINES ? format.mediaType() : MediaType.JSON_UTF_8,
                        switch (format) {
                            case SINGLE, BINARY -> texts.get(0);
                            case BATCH -> texts.stream().collect(Collectors.joining(",", "[", "]"));
                            case LINES ->
                                texts.stream().map(text -> text + "\n").collect(Collectors.joining());
                        }));
    }

    private static <T> CompletionStage<List<T>> all(List<CompletableFuture<T>> stages) {
        return CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new))
                .thenApply(done -> stages.stream().map(CompletableFuture::join).toList());
    }
}
