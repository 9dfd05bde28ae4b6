package io.driftwarden.gateway;

import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.ServerPort;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.publisher.Receipt;
import io.driftwarden.publisher.TrustPublisher;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * {@code POST /v1/events}: one event ({@code application/cloudevents+json}), a batch of them
 * ({@code application/cloudevents-batch+json}) or one per line ({@code application/x-ndjson}).
 *
 * <p>All events of a request are taken or none: a request with an event that is none is answered 400, with the place, reason
 * and field of each. When the brokers have acknowledged all, the answer is 202 {@code {"accepted":N}}; with
 * {@code ?verdict=wait} it is 200 and the decisions, in the form and order of the request. 503 means that some may have been
 * published; to send the request again is harmless, since (source, id) identifies an event.
 *
 * <p>With tokens, the tenant of every event is the token's; an event that names another is refused. Without tokens, a server
 * that listens on anything but loopback does not start with this service mounted.
 */
public final class EventIntake implements HttpService {
    /** Where to mount it. */
    public static final String PATH = "/v1/events";

    private final EventSink sink;
    private final IntakeConfig config;
    private final EventBatch batches;

    /** Publishes through this publisher. */
    public EventIntake(TrustPublisher publisher, IntakeConfig config) {
        this(EventSink.of(publisher), config);
    }

    EventIntake(EventSink sink, IntakeConfig config) {
        this.sink = sink;
        this.config = config;
        this.batches = new EventBatch(config);
    }

    @Override
    public void serviceAdded(ServiceConfig mounted) {
        if (config.tokens().required()) {
            return;
        }
        for (ServerPort port : mounted.server().config().ports()) {
            if (!port.localAddress().getAddress().isLoopbackAddress()) {
                throw new IllegalStateException(
                        "event intake without tokens must listen on 127.0.0.1 or ::1 only, not on "
                                + port.localAddress() + ": configure tokens, or bind to loopback");
            }
        }
    }

    @Override
    public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) {
        try {
            Optional<String> tenant = authenticate(request);
            EventFormat format = format(request);
            boolean wait = waits(ctx);
            ctx.setMaxRequestLength(config.maxBodyBytes());
            return HttpResponse.of(request.aggregate()
                    .thenComposeAsync(
                            whole -> answer(format, whole, tenant, wait),
                            ctx.blockingTaskExecutor()) // publishing blocks where Kafka's buffer is full
                    .exceptionally(EventIntake::failed));
        } catch (Problem e) {
            return e.response();
        }
    }

    private Optional<String> authenticate(HttpRequest request) {
        Optional<String> tenant = config.tokens().tenant(request.headers());
        if (config.tokens().required() && tenant.isEmpty()) {
            throw Problem.withHeader(
                    HttpStatus.UNAUTHORIZED,
                    "a known bearer token is needed",
                    HttpHeaderNames.WWW_AUTHENTICATE,
                    "Bearer");
        }
        return tenant;
    }

    private static EventFormat format(HttpRequest request) {
        if (request.method() != HttpMethod.POST) {
            throw Problem.withHeader(
                    HttpStatus.METHOD_NOT_ALLOWED, "events are sent with POST", HttpHeaderNames.ALLOW, "POST");
        }
        return EventFormat.of(request.contentType())
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
        List<TrustEvent> events = batches.read(format, request.content().array(), tenant);
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
                            case SINGLE -> texts.get(0);
                            case BATCH -> texts.stream().collect(Collectors.joining(",", "[", "]"));
                            case LINES ->
                                texts.stream().map(text -> text + "\n").collect(Collectors.joining());
                        }));
    }

    private static <T> CompletionStage<List<T>> all(List<CompletableFuture<T>> stages) {
        return CompletableFuture.allOf(stages.toArray(CompletableFuture[]::new))
                .thenApply(done -> stages.stream().map(CompletableFuture::join).toList());
    }

    private static HttpResponse failed(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Problem problem) {
            return problem.response();
        }
        if (cause instanceof ContentTooLargeException || cause instanceof RecordTooLargeException) {
            return Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, Problem.TOO_LARGE)
                    .response();
        }
        if (cause instanceof KafkaException) {
            return Problem.withHeader(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "not all events were acknowledged; send the request again",
                            HttpHeaderNames.RETRY_AFTER,
                            "1")
                    .response();
        }
        throw new CompletionException(cause); // a defect: Armeria answers 500, without the trace
    }
}
