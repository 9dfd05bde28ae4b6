package io.driftwarden.engine.policy;

import io.driftwarden.engine.rule.Rule;
import java.util.Set;

/**
 * A time in which some rules only flag.
 *
 * @param rules by id, or by family
 * @param servers to which it is confined; empty for all
 */
public record Maintenance(String name, Span span, Set<String> rules, Set<String> servers) {
    public Maintenance {
        rules = Set.copyOf(rules);
        servers = Set.copyOf(servers);
    }

    /** @param time event time, microseconds since the epoch */
    boolean covers(Rule rule, String server, long time) {
        return (rules.contains(rule.id()) || rules.contains(rule.family()))
                && (servers.isEmpty() || servers.contains(server))
                && span.contains(time);
    }
}
