package io.driftwarden.topology.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.engine.policy.Policies;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.policy.file.PolicyText;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.yaml.InvalidYamlException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policies in force: what the policy topic brought of a tenant, else what the detector was started with. They are part of
 * the task's state as sessions are, so that a verdict and the policy it rests on are committed together. Confined to one task.
 */
final class ActivePolicies implements Function<String, Policy> {
    private static final Logger LOG = LoggerFactory.getLogger(ActivePolicies.class);

    /** Tenants whose policies are kept as objects. */
    private static final int CACHED = 1024;

    private final KeyValueStore<Bytes, byte[]> texts;
    private final Policies others;
    private final Map<String, Rule> rules;
    private final Map<String, Policy> read = new LinkedHashMap<>(16, 0.75f, true);

    /** @param texts by tenant; nobody else writes them */
    ActivePolicies(KeyValueStore<Bytes, byte[]> texts, DetectorParts parts) {
        this.texts = texts;
        this.others = parts.policies();
        this.rules = parts.rules();
    }

    @Override
    public Policy apply(String tenant) {
        Policy known = read.get(tenant);
        return known != null ? known : cached(tenant, stored(tenant));
    }

    /** Puts the text into force; one that this detector cannot read changes nothing. */
    void put(String tenant, byte @Nullable [] text) {
        Policy policy = text == null ? others.of(tenant) : parse(tenant, text).orElse(null);
        if (policy != null) {
            texts.put(key(tenant), text);
            cached(tenant, policy);
        }
    }

    private Policy stored(String tenant) {
        byte @Nullable [] text = texts.get(key(tenant));
        return text == null ? others.of(tenant) : parse(tenant, text).orElseGet(() -> others.of(tenant));
    }

    private Policy cached(String tenant, Policy policy) {
        read.put(tenant, policy);
        if (read.size() > CACHED) {
            read.remove(read.keySet().iterator().next());
        }
        return policy;
    }

    private Optional<Policy> parse(String tenant, byte[] text) {
        try {
            return Optional.of(PolicyText.read(name(tenant), new String(text, UTF_8), rules));
        } catch (InvalidYamlException e) {
            // Admitted by a newer or an older detector of the same application.
            LOG.error("An active policy is not one to this version of the detector and is not applied: {}", e.text());
            return Optional.empty();
        }
    }

    /** What errors call a tenant's policy. */
    static String name(String tenant) {
        return "policy of " + tenant;
    }

    private static Bytes key(String tenant) {
        return Bytes.wrap(tenant.getBytes(UTF_8));
    }
}
