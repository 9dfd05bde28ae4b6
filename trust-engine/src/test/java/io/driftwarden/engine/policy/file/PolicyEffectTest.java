package io.driftwarden.engine.policy.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwarden.engine.finding.Effect;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.policy.Redact;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.rule.Rule.Strength;
import io.driftwarden.engine.state.RiskClass;
import io.driftwarden.engine.verdict.Severity;
import io.driftwarden.engine.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyEffectTest {

    private static final Rule RULE = new Rule(
            "DW-CAP-001",
            "1",
            "CAP",
            "title",
            "why",
            "summary",
            Severity.HIGH,
            Strength.STRONG,
            80,
            Verdict.BLOCK,
            "none",
            List.of("text", "ASI04"),
            false,
            false,
            false,
            List.of());

    private static Policy read(String yaml) {
        return PolicyText.read("policy.yaml", yaml, Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules: {DW-CAP-001: {mode: shadow}}                     | SHADOW",
                "rules: {CAP: {mode: shadow}}                            | SHADOW",
                "rules: {text: {mode: shadow}}                           | SHADOW",
                "rules: {CAP: {mode: shadow}, DW-CAP-001: {mode: 'on'}}  | ENFORCED",
                "rules: {DST: {mode: shadow}}                            | ENFORCED",
                "mode: shadow                                            | SHADOW",
                "{mode: shadow, rules: {CAP: {mode: 'on'}}}              | SHADOW",
            })
    void theMostSpecificSettingCountsAndATenantInShadowStaysThere(String yaml, Effect effect) {
        assertThat(read(yaml).effect(RULE, "github", 0)).contains(effect);
    }

    @Test
    void aRuleThatIsOffFindsNothing() {
        assertThat(read("rules: {DW-CAP-001: {mode: off}}").effect(RULE, "github", 0))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-03T21:30:00Z, github, FLAG", // Saturday 22:30 in Berlin
        "2026-01-04T00:59:59Z, github, FLAG",
        "2026-01-04T01:00:00Z, github, ENFORCED",
        "2026-01-03T20:59:59Z, github, ENFORCED",
        "2026-01-04T21:30:00Z, github, ENFORCED",
        "2026-01-03T21:30:00Z, gitlab, ENFORCED",
    })
    void inAWeeklyWindowTheNamedRulesOnlyFlag(Instant time, String server, Effect effect) {
        Policy policy = read("maintenance: [{days: [sat], from: '22:00', to: '02:00', zone: Europe/Berlin,"
                + " rules: [CAP], servers: [github]}]");

        assertThat(policy.effect(RULE, server, time.toEpochMilli() * 1000)).contains(effect);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T19:59:59Z, ENFORCED",
        "2026-12-01T20:00:00Z, FLAG",
        "2026-12-02T04:00:00Z, ENFORCED",
    })
    void aWindowThatIsOnceEndsBeforeItsEnd(Instant time, Effect effect) {
        Policy policy =
                read("maintenance: [{from: '2026-12-01T20:00:00Z', to: '2026-12-02T04:00:00Z', rules: [DW-CAP-001]}]");

        assertThat(policy.effect(RULE, "", time.toEpochMilli() * 1000)).contains(effect);
    }

    @Test
    void aRiskClassHasTheDefaultsOfThePolicyForWhatItLeavesOut() {
        Policy policy = read("response: {default: {hold_below: 60, fail: open}, send: {strong: hold}}");

        assertThat(policy.response().of(RiskClass.SEND).strong()).isEqualTo(Verdict.HOLD);
        assertThat(policy.response().of(RiskClass.SEND).byScore(59)).isEqualTo(Verdict.HOLD);
        assertThat(policy.response().of(RiskClass.READ).failClosed()).isFalse();
    }

    @Test
    void flaggedResultsAreRedactedUnlessThePolicySaysOtherwise() {
        assertThat(read("mode: on").redact()).isEqualTo(Redact.FLAGGED);
        assertThat(read("results: {redact: all}").redact()).isEqualTo(Redact.ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rules: {DW-CAP-1: {mode: off}}                    | rules.DW-CAP-1",
                "rules: {CAP: {mode: of}}                          | must be one of on, shadow, off",
                "mode: off                                         | must be one of on, shadow",
                "rates: [{window: 1m}]                             | 'rates[0].calls': is missing",
                "rates: [{calls: 5, window: 2d}]                   | must be from 1s to 1d",
                "maintenance: [{days: [sat], rules: [CAP]}]        | 'maintenance[0].from': is missing",
                "maintenance: [{days: [sat]}]                      | 'maintenance[0].rules': is missing",
                "approvals: {required: [{risk_form: send}]}        | did you mean 'approvals.required[0].risk_from'?",
                "results: {redact: some}                           | must be one of none, flagged, all",
                "results: {redacted: all}                          | did you mean 'results.redact'?",
                "response: {sent: {strong: hold}}                  | did you mean 'response.send'?",
            })
    void whatMakesNoSenseIsRefusedByKey(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml))
                .hasMessageContaining("policy.yaml:1")
                .hasMessageContaining(message);
    }
}
