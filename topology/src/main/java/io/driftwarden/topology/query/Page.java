package io.driftwarden.topology.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.topology.store.TenantScan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Part of a list.
 *
 * @param items by name
 * @param next the name after which to go on; empty at the list's end. Not always that of the last item: a page may end before it
 *     is full, when much had to be looked through
 */
record Page(List<JsonNode> items, Optional<String> next) {
    /** Entries that one request looks through at most. */
    static final int MAX_SCANNED = 5_000;

    Page {
        items = List.copyOf(items);
    }

    /**
     * What is listed.
     *
     * @param items what the member of an answer is called that holds them
     * @param name the member of an item by which it is known within its tenant
     */
    record Listing(String items, String name) {
        static final Listing SESSIONS = new Listing("sessions", "session");
        static final Listing SERVERS = new Listing("servers", "server");
        static final Listing FLEET = new Listing("baselines", "id");

        private String name(JsonNode item) {
            return item.path(name).asText();
        }
    }

    /**
     * An entry that was looked at.
     *
     * @param item empty if it is not to be listed
     */
    record Entry(String name, Optional<JsonNode> item) {}

    /**
     * The next entries that are to be listed.
     *
     * @param reader takes from the scan what belongs to one entry
     */
    static Page of(TenantScan scan, int limit, Function<TenantScan, Entry> reader) {
        List<JsonNode> found = new ArrayList<>();
        String last = "";
        for (int scanned = 0; scan.hasNext() && found.size() < limit && scanned < MAX_SCANNED; scanned++) {
            Entry entry = reader.apply(scan);
            last = entry.name;
            entry.item.ifPresent(found::add);
        }
        return new Page(found, scan.hasNext() ? Optional.of(last) : Optional.empty());
    }

    /** The page that the pages of several instances make together: no further than all of them have looked. */
    static Page merged(List<Page> pages, Listing listing, int limit) {
        Optional<String> horizon =
                pages.stream().flatMap(page -> page.next.stream()).min(TenantScan.order());
        List<JsonNode> known = new ArrayList<>();
        for (Page page : pages) {
            page.items.stream()
                    .filter(item ->
                            horizon.isEmpty() || TenantScan.order().compare(listing.name(item), horizon.get()) <= 0)
                    .forEach(known::add);
        }
        known.sort(Comparator.comparing(listing::name, TenantScan.order()));
        if (known.size() <= limit) {
            return new Page(known, horizon);
        }
        List<JsonNode> cut = known.subList(0, limit);
        return new Page(cut, Optional.of(listing.name(cut.get(limit - 1))));
    }

    /** The page as it is answered. */
    ObjectNode body(String name) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray(name).addAll(items);
        next.ifPresent(position -> body.put("next_cursor", Parameters.asCursor(position)));
        return body;
    }
}
