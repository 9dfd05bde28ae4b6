package io.driftwarden.topology.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.contract.output.SessionJson;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;
import io.driftwarden.topology.output.SessionViews;
import io.driftwarden.topology.query.Instances.Whereabouts;
import io.driftwarden.topology.store.SessionKey;
import io.driftwarden.topology.store.SessionReads;
import io.driftwarden.topology.store.SessionScan;
import io.driftwarden.topology.store.StoreNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** {@code /v1/sessions}. */
@Blocking
final class SessionRoutes {
    private static final List<String> FILTERS = List.of("verdict", "tenant", "principal", "since", "limit", "cursor");

    private final Instances instances;
    private final Peers peers;

    SessionRoutes(Instances instances, Peers peers) {
        this.instances = instances;
        this.peers = peers;
    }

    /** One session, with all that is known of it. */
    @Get("/v1/sessions/{session}")
    public HttpResponse session(ServiceRequestContext context, @Param String session, @Param Optional<String> tenant) {
        Parameters.allow(context.queryParams(), List.of("tenant"));
        SessionKey key = key(session, tenant);
        return where(context, key, partition -> Json.ok(SessionJson.view(SessionViews.of(state(key, partition)))));
    }

    /** What happened in a session, oldest first. */
    @Get("/v1/sessions/{session}/timeline")
    public HttpResponse timeline(
            ServiceRequestContext context,
            @Param String session,
            @Param Optional<String> tenant,
            @Param Optional<String> limit,
            @Param Optional<String> cursor) {
        Parameters.allow(context.queryParams(), List.of("tenant", "limit", "cursor"));
        SessionKey key = key(session, tenant);
        int size = Parameters.limit(limit);
        long after = Parameters.ordinalCursor(cursor);
        return where(context, key, partition -> Json.ok(timeline(key, partition, after, size)));
    }

    /** The sessions of a tenant. */
    @Get("/v1/sessions")
    public HttpResponse sessions(
            ServiceRequestContext context,
            @Param Optional<String> tenant,
            @Param Optional<String> verdict,
            @Param Optional<String> principal,
            @Param Optional<String> since,
            @Param Optional<String> limit,
            @Param Optional<String> cursor) {
        Parameters.allow(context.queryParams(), FILTERS);
        SessionFilter filter = new SessionFilter(
                tenant(tenant),
                Parameters.verdict(verdict),
                principal.map(name -> Parameters.text("principal", name)),
                Parameters.since(since));
        int size = Parameters.limit(limit);
        String after = Parameters.cursor(cursor);
        SessionPage page;
        try (SessionScan scan = new SessionScan(instances.stores(StoreNames.SESSIONS), filter.tenant(), after)) {
            page = LocalSessions.page(scan, filter, size);
        }
        if (!forwarded(context)) {
            List<SessionPage> pages = new ArrayList<>(peers.list(instances.others(), path(context)));
            pages.add(page);
            page = SessionPage.merged(pages, size);
        }
        return Json.ok(page("sessions", page.sessions(), page.next()));
    }

    private ObjectNode timeline(SessionKey key, int partition, long after, int size) {
        SessionState state = state(key, partition);
        List<TimelineEntry> entries =
                SessionReads.timeline(instances.store(StoreNames.TIMELINE, partition), key, after, size);
        Optional<Long> last = entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).ordinal());
        return page(
                "entries",
                entries.stream().map(SessionNodes::entry).toList(),
                last.filter(ordinal -> ordinal < state.header().progress().events())
                        .map(String::valueOf));
    }

    private SessionState state(SessionKey key, int partition) {
        return SessionReads.session(instances.store(StoreNames.SESSIONS, partition), key)
                .orElseThrow(ProblemException::unknownSession);
    }

    private HttpResponse where(ServiceRequestContext context, SessionKey key, IntFunction<HttpResponse> here) {
        Whereabouts found = instances.find(key);
        if (found.elsewhere().isEmpty()) {
            return here.apply(found.partition());
        }
        if (forwarded(context)) {
            throw ProblemException.unavailable("The session's partition is moving between instances.");
        }
        return peers.ask(found.elsewhere().get(), path(context)).toHttpResponse();
    }

    private static ObjectNode page(String name, List<? extends JsonNode> items, Optional<String> next) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray(name).addAll(items);
        next.ifPresent(position -> body.put("next_cursor", Parameters.asCursor(position)));
        return body;
    }

    private static SessionKey key(String session, Optional<String> tenant) {
        return new SessionKey(tenant(tenant), Parameters.text("session", session));
    }

    private static String tenant(Optional<String> tenant) {
        return Parameters.text("tenant", tenant.orElse(Envelope.DEFAULT_TENANT));
    }

    private static boolean forwarded(ServiceRequestContext context) {
        return context.request().headers().contains(Peers.FORWARDED);
    }

    private static String path(ServiceRequestContext context) {
        return context.request().path();
    }
}
