package io.driftwarden.gateway.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.encoding.DecodingService;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.gateway.EventError;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.auth.Authentication;
import io.driftwarden.gateway.auth.Guarded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * {@code POST /v1/access-logs/FORMAT}: records of an access log ({@code application/json}, an object or an array, or
 * {@code application/x-ndjson}), gzip or not. {@code ?session=} names the session of records that tell none; records that tell no
 * time are taken as of now. All records are taken or none; records that stand for no event are passed over. The answer is 204 when
 * the brokers have acknowledged, without a body: a Docker MCP Gateway would take one for the tool's result.
 */
public final class LogIntake extends AbstractHttpService {
    private static final String PATH = "/v1/access-logs/";
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int MOST_RECORDS = 10_000;
    private static final int REPORTED = 20;
    private static final MediaType LINES = MediaType.parse("application/x-ndjson");

    private final LogEvents events;
    private final EventSink sink;
    private final Supplier<Instant> clock;

    private LogIntake(LogEvents events, EventSink sink, Supplier<Instant> clock) {
        this.events = events;
        this.sink = sink;
        this.clock = clock;
    }

    /** Adds a door for each of these formats. */
    public static void mount(
            ServerBuilder server,
            EventSink sink,
            Authentication authentication,
            Collection<JsonMapping> formats,
            Supplier<Instant> clock) {
        for (JsonMapping format : formats) {
            server.route()
                    .path(PATH + format.name())
                    .maxRequestLength(LARGEST)
                    .build(new LogIntake(new LogEvents(format), sink, clock)
                            .decorate(DecodingService.newDecorator())
                            .decorate(Guarded.by(authentication)));
        }
    }

    @Override
    protected HttpResponse doPost(ServiceRequestContext context, HttpRequest request) {
        MediaType type = request.contentType();
        if (type == null || !(type.is(MediaType.JSON) || type.is(LINES))) {
            return Problem.withHeader(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "content-type must be application/json or application/x-ndjson",
                            HttpHeaderNames.ACCEPT,
                            "application/json, application/x-ndjson")
                    .response();
        }
        LogEvents.Defaults defaults = new LogEvents.Defaults(
                Optional.ofNullable(context.queryParam("session")).filter(session -> !session.isBlank()),
                Optional.of(clock.get().toString()),
                Optional.of(Guarded.caller(context).tenant()));
        return HttpResponse.of(request.aggregate()
                .thenComposeAsync(whole -> take(whole, defaults), context.blockingTaskExecutor())
                .exceptionally(Problem::unpublished));
    }

    private CompletionStage<HttpResponse> take(AggregatedHttpRequest request, LogEvents.Defaults defaults) {
        List<CompletableFuture<?>> receipts = new ArrayList<>();
        for (TrustEvent event : events(LogRecords.read(request.content().array(), MOST_RECORDS), defaults)) {
            receipts.add(sink.publish(event).toCompletableFuture());
        }
        return CompletableFuture.allOf(receipts.toArray(CompletableFuture[]::new))
                .thenApply(done -> HttpResponse.of(ResponseHeaders.of(HttpStatus.NO_CONTENT)));
    }

    private List<TrustEvent> events(List<JsonNode> records, LogEvents.Defaults defaults) {
        List<TrustEvent> all = new ArrayList<>();
        List<EventError> errors = new ArrayList<>();
        for (int i = 0; i < records.size() && errors.size() < REPORTED; i++) {
            try {
                all.addAll(events.of(records.get(i), defaults));
            } catch (EventRejectedException e) {
                errors.add(EventError.of("record " + i, e));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return all;
    }
}
