package io.driftwarden.topology.store;

import io.driftwarden.contract.kafka.Topics;
import java.util.List;
import java.util.Set;

/** Names of the stores; those of their changelog topics follow from them. */
public final class StoreNames {
    public static final String SESSIONS = "sessions";
    public static final String TIMELINE = "timeline";
    public static final String SEEN = "seen";
    public static final String DEFINITIONS = "tool-definitions";
    public static final String EXPIRY = "expiry";

    public static final String SERVER_USES = "server-uses";
    public static final String SERVER_STANDING = "server-standing";
    public static final String SERVERS = "servers";
    public static final String SERVER_DEFINITIONS = "server-definitions";
    public static final String SERVER_SEEN = "server-seen";
    public static final String PENDING_COMMANDS = "pending-commands";
    public static final String HELD_CALLS = "held-calls";
    public static final String POLICIES = "policies";
    public static final String POLICIES_ADMITTED = "policies-admitted";

    public static final String FLEET_LEVELS = "fleet-levels";
    public static final String FLEET_HEADS = "fleet-heads";
    public static final String FLEET_REPORTS = "fleet-reports";
    public static final String FLEET_HISTORIES = "fleet-histories";
    public static final String FLEET_EXPIRY = "fleet-expiry";
    public static final String FLEET_CALLS = "fleet-calls";
    public static final String FLEET_CALLS_EXPIRY = "fleet-calls-expiry";

    /** Those of the tasks that judge sessions, beside {@link #SESSIONS} themselves. */
    static final List<String> BESIDE_SESSIONS = List.of(
            TIMELINE,
            SEEN,
            DEFINITIONS,
            EXPIRY,
            SERVER_USES,
            SERVER_STANDING,
            POLICIES,
            PENDING_COMMANDS,
            HELD_CALLS,
            FLEET_LEVELS);

    /**
     * Those that each event writes. Kafka Streams' cache would spare little of that, as few sessions have two events between
     * two commits, and would write all of it at the commit, while verdicts wait.
     */
    static final Set<String> PER_EVENT = Set.of(SESSIONS, TIMELINE, SEEN);

    /** Those of the tasks that watch servers. */
    static final List<String> OF_SERVERS = List.of(SERVERS, SERVER_DEFINITIONS, SERVER_SEEN);

    /** Those of the tasks that let policies into force. */
    static final List<String> OF_POLICIES = List.of(POLICIES_ADMITTED);

    /** Those of the tasks that learn what sessions normally send, and count calls in all sessions of a principal. */
    static final List<String> OF_FLEET =
            List.of(FLEET_HEADS, FLEET_REPORTS, FLEET_HISTORIES, FLEET_EXPIRY, FLEET_CALLS, FLEET_CALLS_EXPIRY);

    /** The topic whose partitions those of the store follow. */
    public static String topic(String store) {
        if (OF_FLEET.contains(store)) {
            return Topics.FLEET_REPORTS;
        }
        return OF_SERVERS.contains(store) ? Topics.SERVER_REPORTS : Topics.EVENTS;
    }

    private StoreNames() {}
}
