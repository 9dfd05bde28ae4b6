package io.driftwarden.engine.destination;

import io.driftwarden.engine.vocabulary.WordLists;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Hosts that take what anybody sends: request catchers, paste sites, file drops, tunnels, open mailboxes; listed in
 * {@code drop-sites.txt}. Immutable and thread-safe.
 */
public final class DropSites {
    private final Map<String, String> kinds;

    private DropSites(WordLists lists) {
        Map<String, String> byHost = new HashMap<>();
        lists.names().forEach(kind -> lists.list(kind).forEach(host -> byHost.put(host, kind)));
        this.kinds = Map.copyOf(byHost);
    }

    /** The list that comes with the engine. */
    public static DropSites bundled() {
        return new DropSites(WordLists.beside(DropSites.class, "drop-sites.txt"));
    }

    /**
     * A drop site.
     *
     * @param kind such as {@code paste site}
     * @param domain by which it is listed
     */
    public record DropSite(String kind, String domain) {}

    /**
     * The drop site at the host.
     *
     * @param host canonical
     */
    public Optional<DropSite> at(String host) {
        for (String name = host; name.indexOf('.') > 0; name = name.substring(name.indexOf('.') + 1)) {
            String kind = kinds.get(name);
            if (kind != null) {
                return Optional.of(new DropSite(kind, name));
            }
        }
        return Optional.empty();
    }
}
