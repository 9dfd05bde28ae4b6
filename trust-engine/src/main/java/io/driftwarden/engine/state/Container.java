package io.driftwarden.engine.state;

import java.util.ArrayList;
import java.util.List;

/**
 * A repository, a channel or the like of which its server said who may read it.
 *
 * @param server that keeps it
 * @param names by which calls may name it, in lower case; one at least
 * @param closed only some may read it
 * @param reads ids of the latest events that brought what it holds
 */
public record Container(String server, List<String> names, boolean closed, List<String> reads) {
    /** Reads kept of one container. */
    public static final int MAX_READS = 4;

    public Container {
        names = List.copyOf(names);
        reads = List.copyOf(reads);
    }

    /** It goes by this name; calls leave the owner out of it, or put him before it. */
    public boolean called(String name) {
        return names.stream().anyMatch(own -> own.equals(name) || own.endsWith('/' + name) || name.endsWith('/' + own));
    }

    public Container withClosed(boolean now) {
        return new Container(server, names, now, reads);
    }

    public Container withRead(String eventId) {
        List<String> next = new ArrayList<>(reads);
        next.add(eventId);
        return new Container(server, names, closed, next.subList(Math.max(0, next.size() - MAX_READS), next.size()));
    }
}
