package io.driftwarden.engine.rule;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that rules compare with: those that a policy sets, and the rules' own for the rest. The global {@code limits} of
 * DRL files. Immutable and thread-safe.
 */
public final class Limits {
    /** No rule has a parameter. */
    public static final Limits NONE = new Limits(Map.of(), Map.of());

    private final Map<String, Map<String, Double>> presets;
    private final Map<String, Map<String, Double>> set;

    private Limits(Map<String, Map<String, Double>> presets, Map<String, Map<String, Double>> set) {
        this.presets = presets;
        this.set = set;
    }

    /** The rules' own numbers. */
    static Limits of(Iterable<Rule> rules) {
        Map<String, Map<String, Double>> presets = new HashMap<>();
        for (Rule rule : rules) {
            Map<String, Double> own = new HashMap<>();
            rule.parameters().forEach(parameter -> own.put(parameter.name(), parameter.preset()));
            presets.put(rule.id(), own);
        }
        return new Limits(presets, Map.of());
    }

    /** With what a policy sets: values by parameter, by rule id. */
    public Limits with(Map<String, Map<String, Double>> values) {
        return values.equals(set) ? this : new Limits(presets, values);
    }

    /**
     * The rule's number; durations are in seconds.
     *
     * @throws IllegalArgumentException if the rule declares no such parameter
     */
    public double of(String rule, String parameter) {
        Double value = value(rule, parameter);
        if (value == null) {
            throw new IllegalArgumentException(rule + " declares no parameter " + parameter);
        }
        return value;
    }

    /** The time by which an observer measures: the rule's, or the observer's own where no such rule judges. Microseconds. */
    public long micros(Window window) {
        Double seconds = value(window.rule(), window.parameter());
        return seconds == null ? window.micros() : Math.round(seconds * 1_000_000);
    }

    private @Nullable Double value(String rule, String parameter) {
        Map<String, Double> chosen = set.get(rule);
        Double value = chosen == null ? null : chosen.get(parameter);
        if (value != null) {
            return value;
        }
        Map<String, Double> own = presets.get(rule);
        return own == null ? null : own.get(parameter);
    }
}
