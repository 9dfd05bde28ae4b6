package io.driftwarden.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.driftwarden.engine.Assessment;
import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuleCasesTest {
    private final RulePack pack = RulePacks.bundled(Set.of());
    private final TrustEngine engine = pack.newEngine();

    @AfterAll
    void close() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        return CaseFiles.all().stream().map(ruleCase -> dynamicTest(ruleCase.toString(), () -> run(ruleCase)));
    }

    private void run(RuleCase ruleCase) {
        List<List<Decision>> decisions = CasePlay.play(engine, pack.servers(), ruleCase, UnaryOperator.identity());

        List<Integer> firing = firing(ruleCase, decisions);
        String seen = report(ruleCase, decisions);
        assertThat(summaries(decisions)).as(seen).allSatisfy(text -> assertThat(text)
                .doesNotContain("{"));
        if (!ruleCase.fires()) {
            assertThat(firing).as(seen).isEmpty();
            return;
        }
        assertThat(firing).as(seen).isNotEmpty();
        if (ruleCase.at() > 0) {
            assertThat(firing).as(seen).contains(ruleCase.at());
        }
        assertThat(firing).as(seen).anyMatch(event -> decisions.get(event - 1).stream()
                .anyMatch(decision -> fired(ruleCase, decision)
                        && decision.assessment().verdict().atLeast(ruleCase.verdict())));
    }

    private static List<Integer> firing(RuleCase ruleCase, List<List<Decision>> decisions) {
        return IntStream.rangeClosed(1, decisions.size())
                .filter(event -> decisions.get(event - 1).stream().anyMatch(decision -> fired(ruleCase, decision)))
                .boxed()
                .toList();
    }

    private static boolean fired(RuleCase ruleCase, Decision decision) {
        return decision.assessment().findings().stream()
                .anyMatch(finding -> finding.rule().id().equals(ruleCase.rule()));
    }

    private static List<String> summaries(List<List<Decision>> decisions) {
        return decisions.stream()
                .flatMap(List::stream)
                .flatMap(decision -> decision.assessment().findings().stream())
                .map(Finding::summary)
                .toList();
    }

    private static String report(RuleCase ruleCase, List<List<Decision>> decisions) {
        return decisions.stream()
                .flatMap(List::stream)
                .map(Decision::assessment)
                .map(RuleCasesTest::line)
                .collect(Collectors.joining("\n", ruleCase + "\n", "\n"));
    }

    private static String line(Assessment assessment) {
        return "  " + assessment.timeline().ordinal() + " "
                + assessment.timeline().summary() + " -> "
                + assessment.verdict().wireName() + " " + assessment.score()
                + assessment.findings().stream()
                        .map(finding ->
                                "\n      " + finding.rule().id() + " (" + finding.about() + ") " + finding.summary())
                        .collect(Collectors.joining());
    }
}
