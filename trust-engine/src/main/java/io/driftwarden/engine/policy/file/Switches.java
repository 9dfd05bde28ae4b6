package io.driftwarden.engine.policy.file;

import io.driftwarden.engine.policy.Mode;
import io.driftwarden.engine.policy.RuleSettings;
import io.driftwarden.engine.yaml.Section;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads {@code mode} and {@code rules}. */
final class Switches {
    /** A rule, a family of rules, or a tag. */
    private static final Pattern NAME = Pattern.compile("DW-[A-Z]{3}-[0-9]{3}|[A-Z]{3}|text|behaviour");

    private Switches() {}

    static RuleSettings read(Section root) {
        Mode all = root.choice("mode", List.of(Mode.ON, Mode.SHADOW)).orElse(Mode.ON);
        Section rules = root.section("rules");
        Map<String, Mode> named = new TreeMap<>();
        for (String name : rules.names()) {
            Section rule = rules.section(name);
            if (!NAME.matcher(name).matches()) {
                throw rules.wrong(
                        name, "must be a rule such as DW-EXF-001, a family such as EXF, 'text' or 'behaviour'");
            }
            named.put(
                    name,
                    rule.choice("mode", List.of(Mode.values()))
                            .orElseThrow(() -> rule.wrong("mode", "is missing; write on, shadow or off")));
            rule.refuseTheRest();
        }
        return new RuleSettings(all, named);
    }

    /** A rule or a family, as lists name it. */
    static String rule(String text) {
        if (!NAME.matcher(text).matches() || Character.isLowerCase(text.charAt(0))) {
            throw new IllegalArgumentException("is neither a rule such as DW-EXF-001 nor a family such as EXF");
        }
        return text;
    }
}
