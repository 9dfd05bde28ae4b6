package io.driftwarden.topology.query;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import io.driftwarden.engine.server.ServerRecord;
import io.driftwarden.topology.store.ServerKey;
import io.driftwarden.topology.store.ServerReads;
import io.driftwarden.topology.store.ServerStores;
import io.driftwarden.topology.store.StoreNames;
import java.util.List;
import java.util.Optional;

/** {@code /v1/servers}. */
@Blocking
final class ServerRoutes {
    private static final List<String> FILTERS = List.of("tenant", "admitted", "limit", "cursor");

    private final Instances instances;
    private final Routing routing;

    ServerRoutes(Instances instances, Routing routing) {
        this.instances = instances;
        this.routing = routing;
    }

    /** One server, with all its versions: what they offer, how they differ, and what their trust is made of. */
    @Get("/v1/servers/{server}")
    public HttpResponse server(ServiceRequestContext context, @Param String server, @Param Optional<String> tenant) {
        Parameters.allow(context.queryParams(), List.of("tenant"));
        ServerKey key = new ServerKey(Parameters.tenant(tenant), Parameters.text("server", server));
        return routing.where(context, StoreNames.SERVERS, key.bytes(), partition -> {
            ServerRecord found = ServerReads.server(instances.store(StoreNames.SERVERS, partition), key)
                    .orElseThrow(ProblemException::unknownServer);
            return Json.ok(ServerNodes.view(key.tenant(), found));
        });
    }

    /** The servers of a tenant; {@code admitted} asks for those whose newest version is, or is not. */
    @Get("/v1/servers")
    public HttpResponse servers(
            ServiceRequestContext context,
            @Param Optional<String> tenant,
            @Param Optional<String> admitted,
            @Param Optional<String> limit,
            @Param Optional<String> cursor) {
        Parameters.allow(context.queryParams(), FILTERS);
        Optional<Boolean> wanted = Parameters.flag("admitted", admitted);
        Routing.Range range =
                new Routing.Range(Parameters.tenant(tenant), Parameters.cursor(cursor), Parameters.limit(limit));
        return routing.list(context, StoreNames.SERVERS, Page.Listing.SERVERS, range, scan -> {
            ServerRecord server = ServerStores.decode(scan.next().value);
            boolean matches = wanted.map(
                            value -> value == server.newest().evidence().admitted())
                    .orElse(true);
            return new Page.Entry(
                    server.name(),
                    matches ? Optional.of(ServerNodes.summary(range.tenant(), server)) : Optional.empty());
        });
    }
}
