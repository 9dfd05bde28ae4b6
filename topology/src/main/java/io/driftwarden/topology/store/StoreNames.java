package io.driftwarden.topology.store;

import java.util.List;

/** Names of the stores; those of their changelog topics follow from them. */
public final class StoreNames {
    public static final String SESSIONS = "sessions";
    public static final String TIMELINE = "timeline";
    public static final String SEEN = "seen";
    public static final String DEFINITIONS = "tool-definitions";
    public static final String EXPIRY = "expiry";

    static final List<String> ALL = List.of(SESSIONS, TIMELINE, SEEN, DEFINITIONS, EXPIRY);

    private StoreNames() {}
}
