package io.driftwarden.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.rule.Parameter;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.rule.Window;
import io.driftwarden.rules.RulePacks;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a policy may set is what rules and observers compare with, all of it and nothing else. */
class RuleParametersTest {
    private static final Map<String, Rule> RULES =
            RulePacks.bundled(Set.of()).ruleset().rules();
    private static final Pattern USE = Pattern.compile("limits\\.of\\(\"([^\"]+)\", \"([^\"]+)\"\\)");

    @Test
    void everyParameterIsUsedAndEveryUseIsDeclared() {
        // given
        Set<String> used = new TreeSet<>();
        RuleSources.ending(".drl").forEach(file -> USE.matcher(RuleSources.read(file))
                .results()
                .forEach(use -> used.add(use.group(1) + ' ' + use.group(2))));
        Arrays.stream(Window.values()).forEach(window -> used.add(window.rule() + ' ' + window.parameter()));

        // when
        Set<String> declared = new TreeSet<>();
        RULES.values().forEach(rule -> rule.parameters()
                .forEach(parameter -> declared.add(rule.id() + ' ' + parameter.name())));

        // then
        assertThat(declared).isNotEmpty().isEqualTo(used);
    }

    @ParameterizedTest
    @EnumSource
    void anObserversWindowIsWhatItsRuleDeclares(Window window) {
        // when
        Parameter declared = Objects.requireNonNull(RULES.get(window.rule())).parameters().stream()
                .filter(parameter -> parameter.name().equals(window.parameter()))
                .findFirst()
                .orElseThrow();

        // then
        assertThat(declared.unit()).isEqualTo(Parameter.Unit.DURATION);
        assertThat(declared.preset()).isEqualTo((double) window.preset().toSeconds());
    }
}
