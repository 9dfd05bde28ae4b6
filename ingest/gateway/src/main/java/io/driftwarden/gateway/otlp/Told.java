package io.driftwarden.gateway.otlp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * What the spans of late have told. A call has up to three spans, each the parent of the next: the agent's, the client's and the
 * server's; the first that arrives tells of it, and so it is with contacts. Spans of one trace that reach different gateways, or come
 * ten minutes apart, are not compared. Thread-safe.
 */
final class Told {
    private static final long MAX = 100_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<Place, Boolean> places =
            Caffeine.newBuilder().maximumSize(MAX).expireAfterWrite(KEPT).build();
    private final Cache<Span, Call> calls =
            Caffeine.newBuilder().maximumSize(MAX).expireAfterWrite(KEPT).build();

    /**
     * The call that a span is about.
     *
     * @param served the span is that of whoever runs the tool: what it contacts, the tool contacts. What the client of a server contacts
     *     is the server
     */
    record Call(String session, String callId, Optional<String> server, String tool, boolean served) {}

    private enum Relation {
        TOLD,
        OF,
        CHILD_OF
    }

    private record Span(String tenant, String trace, String span) {}

    private record Place(Span span, Relation relation, String what) {}

    /**
     * Whether its parent or its child has told the same. The same span may tell the same again: what sent it may not have learnt that
     * it arrived.
     *
     * @param what the call of which tool, the contact with whom
     */
    synchronized boolean already(String tenant, Telemetry span, String what) {
        if (span.spanId().isEmpty() || span.kind() == Telemetry.Kind.LOG_RECORD) {
            return false;
        }
        Span self = new Span(tenant, span.traceId(), span.spanId());
        Span parent = new Span(tenant, span.traceId(), span.parentId());
        if (has(self, Relation.TOLD, what)) {
            return false;
        }
        boolean twin =
                has(self, Relation.CHILD_OF, what) || (!span.parentId().isEmpty() && has(parent, Relation.OF, what));
        keep(self, twin ? Relation.OF : Relation.TOLD, what);
        keep(self, Relation.OF, what);
        keep(parent, Relation.CHILD_OF, what);
        return twin;
    }

    /** Remembers a call for what happens within it. */
    void call(String tenant, Telemetry span, Call call) {
        calls.put(new Span(tenant, span.traceId(), span.spanId()), call);
    }

    /** The call that the span is or happens in. */
    Optional<Call> within(String tenant, Telemetry span) {
        return Optional.ofNullable(calls.getIfPresent(new Span(tenant, span.traceId(), span.spanId())))
                .or(() -> Optional.ofNullable(calls.getIfPresent(new Span(tenant, span.traceId(), span.parentId()))));
    }

    private boolean has(Span span, Relation relation, String what) {
        return places.getIfPresent(new Place(span, relation, what)) != null;
    }

    private void keep(Span span, Relation relation, String what) {
        places.put(new Place(span, relation, what), true);
    }
}
