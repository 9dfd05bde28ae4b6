package io.driftwarden.topology.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import io.driftwarden.contract.output.SessionJson;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;
import io.driftwarden.topology.output.SessionViews;
import io.driftwarden.topology.store.SessionKey;
import io.driftwarden.topology.store.SessionReads;
import io.driftwarden.topology.store.StoreNames;
import io.driftwarden.topology.store.StoredSession;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** {@code /v1/sessions}. */
@Blocking
final class SessionRoutes {
    private static final List<String> FILTERS = List.of("verdict", "tenant", "principal", "since", "limit", "cursor");

    private final Instances instances;
    private final Routing routing;

    SessionRoutes(Instances instances, Routing routing) {
        this.instances = instances;
        this.routing = routing;
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
                Parameters.tenant(tenant),
                Parameters.verdict(verdict),
                principal.map(name -> Parameters.text("principal", name)),
                Parameters.since(since));
        Routing.Range range = new Routing.Range(filter.tenant(), Parameters.cursor(cursor), Parameters.limit(limit));
        return routing.list(context, StoreNames.SESSIONS, Page.Listing.SESSIONS, range, scan -> {
            SessionState session = StoredSession.next(scan).state();
            return new Page.Entry(
                    session.header().session(),
                    filter.matches(session) ? Optional.of(SessionNodes.summary(session)) : Optional.empty());
        });
    }

    private ObjectNode timeline(SessionKey key, int partition, long after, int size) {
        SessionState state = state(key, partition);
        List<TimelineEntry> entries =
                SessionReads.timeline(instances.store(StoreNames.TIMELINE, partition), key, after, size);
        Optional<Long> last = entries.isEmpty()
                ? Optional.empty()
                : Optional.of(entries.get(entries.size() - 1).ordinal());
        Page page = new Page(
                entries.stream().<JsonNode>map(SessionNodes::entry).toList(),
                last.filter(ordinal -> ordinal < state.header().progress().events())
                        .map(String::valueOf));
        return page.body("entries");
    }

    private SessionState state(SessionKey key, int partition) {
        return SessionReads.session(instances.store(StoreNames.SESSIONS, partition), key)
                .orElseThrow(ProblemException::unknownSession);
    }

    private HttpResponse where(ServiceRequestContext context, SessionKey key, IntFunction<HttpResponse> here) {
        return routing.where(context, StoreNames.SESSIONS, key.session().getBytes(UTF_8), here);
    }

    private static SessionKey key(String session, Optional<String> tenant) {
        return new SessionKey(Parameters.tenant(tenant), Parameters.text("session", session));
    }
}
