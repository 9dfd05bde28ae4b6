package io.driftwarden.engine.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.driftwarden.engine.finding.Effect;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.rule.Parameter;
import io.driftwarden.engine.rule.Parameter.Unit;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.rule.Rule.Strength;
import io.driftwarden.engine.rule.Ruleset;
import io.driftwarden.engine.rule.Window;
import io.driftwarden.engine.verdict.Severity;
import io.driftwarden.engine.verdict.Verdict;
import io.driftwarden.engine.yaml.InvalidYamlException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleParametersTest {
    private static final Map<String, Rule> RULES = Map.of(
            "DW-PRV-004",
            rule(
                    "DW-PRV-004",
                    Parameter.of("targets", "refused", Unit.COUNT, "3", "2", "32"),
                    Parameter.of("times", "more", Unit.TIMES, "1.5", "1", "9.5"),
                    Parameter.of("within", "time", Unit.DURATION, "10m", "1m", "1d")),
            "DW-DST-001",
            rule("DW-DST-001"));

    private static final Limits PRESETS = new Ruleset("test", "hash", RULES, Set.of()).limits();

    @Test
    void whatAPolicySetsCountsAndTheRestIsTheRules() {
        // given
        Policy policy = read("rules:", "  DW-PRV-004: {parameters: {targets: 5, within: 2h}}");

        // when
        Limits limits = PRESETS.with(policy.rules().parameters());

        // then
        assertThat(limits.of("DW-PRV-004", "targets")).isEqualTo(5);
        assertThat(limits.of("DW-PRV-004", "times")).isEqualTo(1.5);
        assertThat(limits.of("DW-PRV-004", "within")).isEqualTo(7_200);
        assertThat(limits.micros(Window.PROBING)).isEqualTo(7_200_000_000L);
        assertThat(PRESETS.micros(Window.PROBING)).isEqualTo(600_000_000L);
    }

    @Test
    void anObserverMeasuresByItsOwnWindowWhereNoSuchRuleJudges() {
        assertThat(Limits.NONE.micros(Window.GRACE)).isEqualTo(300_000_000L);
    }

    @Test
    void parametersLeaveTheModeAlone() {
        // when
        Policy policy = read("rules:", "  PRV: {mode: shadow}", "  DW-PRV-004: {parameters: {targets: 5}}");

        // then
        assertThat(policy.effect(rule("DW-PRV-004"), "", 0)).contains(Effect.SHADOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{targets: 1}   | rules.DW-PRV-004.parameters.targets | \"1\" must be a number from 2 to 32",
                "{targets: 33}  | rules.DW-PRV-004.parameters.targets | \"33\" must be a number from 2 to 32",
                "{targets: 2.5} | rules.DW-PRV-004.parameters.targets | must be a number from 2 to 32",
                "{targets: ten} | rules.DW-PRV-004.parameters.targets | must be a number from 2 to 32",
                "{times: NaN}   | rules.DW-PRV-004.parameters.times   | must be a number of times from 1 to 9.5",
                "{within: 30s}  | rules.DW-PRV-004.parameters.within  | must be a duration from 1m to 1d",
                "{within: 600}  | rules.DW-PRV-004.parameters.within  | must be a duration from 1m to 1d",
                "{targts: 5}    | rules.DW-PRV-004.parameters.targts  | did you mean 'rules.DW-PRV-004.parameters.targets'?",
            })
    void whatCannotBeSetIsRefusedByLineAndKey(String parameters, String key, String message) {
        // when
        InvalidYamlException error = refused("rules:", "  DW-PRV-004:", "    parameters: " + parameters);

        // then
        assertThat(error.line()).isEqualTo(3);
        assertThat(error.key()).isEqualTo(key);
        assertThat(error).hasMessageStartingWith("policy.yaml:3: '" + key + "'").hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DW-DST-001 | DW-DST-001 has none",
                "DW-DST-099 | there is no rule DW-DST-099",
                "DST        | there is no rule DST",
            })
    void onlyARuleThatHasParametersTakesThem(String rule, String message) {
        // when
        InvalidYamlException error = refused("rules:", "  " + rule + ":", "    parameters: {bytes: 5}");

        // then
        assertThat(error.line()).isEqualTo(3);
        assertThat(error).hasMessageContaining(message);
    }

    private static Policy read(String... lines) {
        return PolicyText.read("policy.yaml", String.join("\n", lines), RULES);
    }

    private static InvalidYamlException refused(String... lines) {
        return catchThrowableOfType(InvalidYamlException.class, () -> read(lines));
    }

    private static Rule rule(String id, Parameter... parameters) {
        return new Rule(
                id,
                "1",
                id.substring(3, 6),
                "title",
                "why",
                "summary",
                Severity.MEDIUM,
                Strength.WEAK,
                50,
                Verdict.HOLD,
                "none",
                List.of("behaviour"),
                false,
                false,
                false,
                List.of(parameters));
    }
}
