package io.driftwarden.topology.query;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.topology.query.Instances.Whereabouts;
import io.driftwarden.topology.store.TenantScan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Answers from whichever instance knows, and lists from all of them. Thread-safe. */
final class Routing {
    private final Instances instances;
    private final Peers peers;

    Routing(Instances instances, Peers peers) {
        this.instances = instances;
        this.peers = peers;
    }

    /**
     * The answer of the instance that holds the key.
     *
     * @param store a store of {@link io.driftwarden.topology.store.StoreNames}
     * @param key of the records that the store is filled from
     * @param here the answer from the partition, if it is here
     */
    HttpResponse where(ServiceRequestContext context, String store, byte[] key, IntFunction<HttpResponse> here) {
        Whereabouts found = instances.find(store, key);
        if (found.elsewhere().isEmpty()) {
            return here.apply(found.partition());
        }
        if (forwarded(context)) {
            throw ProblemException.unavailable("The partition is moving between instances.");
        }
        return peers.ask(found.elsewhere().get(), path(context)).toHttpResponse();
    }

    /** What all instances list; only what this one does, where another one asks. */
    HttpResponse list(
            ServiceRequestContext context,
            String store,
            Page.Listing listing,
            Range range,
            Function<TenantScan, Page.Entry> reader) {
        Page page;
        try (TenantScan scan = new TenantScan(instances.stores(store), range.tenant(), range.after())) {
            page = Page.of(scan, range.limit(), reader);
        }
        if (!forwarded(context)) {
            List<Page> pages = new ArrayList<>(peers.list(instances.others(), path(context), listing));
            pages.add(page);
            page = Page.merged(pages, listing, range.limit());
        }
        return Json.ok(page.body(listing.items()));
    }

    /**
     * Which part of a list is asked for.
     *
     * @param after the name after which it begins, empty for the first
     */
    record Range(String tenant, String after, int limit) {}

    private static boolean forwarded(ServiceRequestContext context) {
        return context.request().headers().contains(Peers.FORWARDED);
    }

    private static String path(ServiceRequestContext context) {
        return context.request().path();
    }
}
