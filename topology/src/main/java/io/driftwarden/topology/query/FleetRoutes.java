package io.driftwarden.topology.query;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.Blocking;
import com.linecorp.armeria.server.annotation.Get;
import com.linecorp.armeria.server.annotation.Param;
import io.driftwarden.engine.baseline.FleetKey;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.topology.store.FleetRecord;
import io.driftwarden.topology.store.FleetStores;
import io.driftwarden.topology.store.StoreNames;
import java.util.List;
import java.util.Optional;

/** {@code /v1/fleet}. */
@Blocking
final class FleetRoutes {
    private static final List<String> FILTERS = List.of("tenant", "agent", "server", "tool", "limit", "cursor");

    private final Routing routing;

    FleetRoutes(Routing routing) {
        this.routing = routing;
    }

    /** What sessions of a tenant normally do: what they send, and which callbacks and outputs their servers have. */
    @Get("/v1/fleet")
    public HttpResponse fleet(
            ServiceRequestContext context,
            @Param Optional<String> tenant,
            @Param Optional<String> agent,
            @Param Optional<String> server,
            @Param Optional<String> tool,
            @Param Optional<String> limit,
            @Param Optional<String> cursor) {
        Parameters.allow(context.queryParams(), FILTERS);
        Routing.Range range =
                new Routing.Range(Parameters.tenant(tenant), Parameters.cursor(cursor), Parameters.limit(limit));
        return routing.list(context, StoreNames.FLEET_HISTORIES, Page.Listing.FLEET, range, scan -> {
            FleetRecord record = FleetStores.decodeRecord(scan.next().value);
            FleetKey key = record.address().key();
            boolean wanted = is(agent, key instanceof SendKey sends ? sends.agent() : "")
                    && is(server, key.server())
                    && is(tool, key.tool());
            return new Page.Entry(key.text(), wanted ? Optional.of(FleetNodes.of(record)) : Optional.empty());
        });
    }

    private static boolean is(Optional<String> wanted, String name) {
        return wanted.map(name::equals).orElse(true);
    }
}
