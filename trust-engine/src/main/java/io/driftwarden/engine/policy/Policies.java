package io.driftwarden.engine.policy;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The policies of all tenants.
 *
 * @param others for tenants that have none of their own
 * @param tenants by tenant
 */
public record Policies(Policy others, Map<String, Policy> tenants) {
    /** The built-in policy for everybody. */
    public static final Policies DEFAULT = new Policies(Policy.DEFAULT, Map.of());

    public Policies {
        tenants = Collections.unmodifiableMap(new TreeMap<>(tenants));
    }

    /** Each of them, whoever it is for. */
    public Stream<Policy> all() {
        return Stream.concat(Stream.of(others), tenants.values().stream());
    }

    public Policy of(String tenant) {
        return tenants.getOrDefault(tenant, others);
    }
}
