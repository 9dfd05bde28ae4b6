package io.driftwarden.engine.policy;

import io.driftwarden.engine.rule.Rule;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How rules are switched, and what they compare with.
 *
 * @param all the mode of rules of which nothing else is said; {@code SHADOW} here is the least that any rule gets
 * @param named by rule id, by family such as {@code CAP}, or by tag such as {@code text}; the id counts before the family,
 *     and that before the tag
 * @param parameters values that are not the rules' own, by parameter, by rule id
 */
public record RuleSettings(Mode all, Map<String, Mode> named, Map<String, Map<String, Double>> parameters) {
    /** Every rule as it is made. */
    public static final RuleSettings DEFAULT = new RuleSettings(Mode.ON, Map.of(), Map.of());

    public RuleSettings {
        named = Collections.unmodifiableMap(new TreeMap<>(named));
        parameters = Map.copyOf(parameters);
    }

    Mode of(Rule rule) {
        Mode mode = said(rule);
        return mode == Mode.ON && (all == Mode.SHADOW || rule.shadow()) ? Mode.SHADOW : mode;
    }

    private Mode said(Rule rule) {
        if (named.isEmpty()) {
            return all;
        }
        Mode byName = named.getOrDefault(rule.id(), named.get(rule.family()));
        if (byName != null) {
            return byName;
        }
        return rule.tags().stream()
                .filter(named::containsKey)
                .map(named::get)
                .findFirst()
                .orElse(all);
    }
}
