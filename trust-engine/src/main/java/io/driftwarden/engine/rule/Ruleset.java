package io.driftwarden.engine.rule;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules that judge together.
 *
 * @param version the pack's version
 * @param hash SHA-256 over everything that decides, so that equal hashes judge equally
 * @param rules by id, sorted
 * @param disabledTags rules that carry one of these tags are left out
 */
public record Ruleset(String version, String hash, Map<String, Rule> rules, Set<String> disabledTags) {
    public Ruleset {
        rules = Collections.unmodifiableMap(new TreeMap<>(rules));
        disabledTags = Set.copyOf(disabledTags);
    }

    /** {@code version+hash}, cut to what a person can compare. */
    public String label() {
        String suffix = disabledTags.isEmpty()
                ? ""
                : disabledTags.stream().sorted().collect(Collectors.joining(",", "-without-", ""));
        return version + "+" + hash.substring(0, Math.min(12, hash.length())) + suffix;
    }

    /** The numbers that the rules compare with where no policy sets others. */
    public Limits limits() {
        return Limits.of(rules.values());
    }

    /** The rule, unless it is unknown or switched off by tag. */
    public Optional<Rule> active(String id) {
        Rule rule = rules.get(id);
        return rule == null || rule.tags().stream().anyMatch(disabledTags::contains)
                ? Optional.empty()
                : Optional.of(rule);
    }
}
