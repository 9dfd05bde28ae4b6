package io.driftwarden.engine.policy.file;

import io.driftwarden.engine.policy.Mode;
import io.driftwarden.engine.policy.RuleSettings;
import io.driftwarden.engine.rule.Parameter;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.yaml.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code mode} and {@code rules}: how rules are switched, and what they compare with. */
final class Switches {
    /** A rule, a family of rules, or a tag. */
    private static final Pattern NAME = Pattern.compile("DW-[A-Z]{3}-[0-9]{3}|[A-Z]{3}|text|behaviour");

    private Switches() {}

    static RuleSettings read(Section root, Map<String, Rule> known) {
        Mode all = root.choice("mode", List.of(Mode.ON, Mode.SHADOW)).orElse(Mode.ON);
        Section rules = root.section("rules");
        Map<String, Mode> named = new TreeMap<>();
        Map<String, Map<String, Double>> parameters = new TreeMap<>();
        for (String name : rules.names()) {
            Section rule = rules.section(name);
            if (!NAME.matcher(name).matches()) {
                throw rules.wrong(
                        name, "must be a rule such as DW-EXF-001, a family such as EXF, 'text' or 'behaviour'");
            }
            Map<String, Double> values = parameters(rule, name, known);
            if (!values.isEmpty()) {
                parameters.put(name, values);
            }
            Optional<Mode> mode = rule.choice("mode", List.of(Mode.values()));
            mode.ifPresent(given -> named.put(name, given));
            if (mode.isEmpty() && values.isEmpty()) {
                throw rule.wrong("mode", "is missing; write on, shadow or off");
            }
            rule.refuseTheRest();
        }
        return new RuleSettings(all, named, parameters);
    }

    private static Map<String, Double> parameters(Section rule, String name, Map<String, Rule> known) {
        Section section = rule.section("parameters");
        Map<String, Double> values = new TreeMap<>();
        if (section.names().isEmpty()) {
            return values;
        }
        Rule declaring = known.get(name);
        if (declaring == null) {
            throw rule.wrong("parameters", "belong to a rule such as DW-EXF-001, and there is no rule " + name);
        }
        if (declaring.parameters().isEmpty()) {
            throw rule.wrong("parameters", name + " has none");
        }
        for (Parameter parameter : declaring.parameters()) {
            section.one(parameter.name(), parameter::parse).ifPresent(value -> values.put(parameter.name(), value));
        }
        section.refuseTheRest();
        return values;
    }

    /** A rule or a family, as lists name it. */
    static String rule(String text) {
        if (!NAME.matcher(text).matches() || Character.isLowerCase(text.charAt(0))) {
            throw new IllegalArgumentException("is neither a rule such as DW-EXF-001 nor a family such as EXF");
        }
        return text;
    }
}
