package io.driftwarden.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.rule.Rule;
import io.driftwarden.rules.RulePack;
import io.driftwarden.rules.RulePacks;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCompletenessTest {
    private static final int CASES_EACH = 5;
    private static final int LONG = 10;
    private static final int FAMILY = "DW-XXX".length();
    private static final Pattern ID = Pattern.compile("DW-[A-Z]{3}-[0-9]{3}");
    private static final List<RuleCase> CASES = CaseFiles.all();
    private static final RulePack PACK = RulePacks.bundled(Set.of());

    static Stream<Rule> rules() {
        return PACK.ruleset().rules().values().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleHasFiringAndSilentCases(Rule rule) {
        Map<Boolean, Long> cases = CASES.stream()
                .filter(ruleCase -> ruleCase.rule().equals(rule.id()))
                .collect(Collectors.partitioningBy(RuleCase::fires, Collectors.counting()));

        assertThat(cases.get(true)).as("firing cases").isGreaterThanOrEqualTo(CASES_EACH);
        assertThat(cases.get(false)).as("silent cases").isGreaterThanOrEqualTo(CASES_EACH);
    }

    static Stream<String> families() {
        return rules().map(rule -> rule.id().substring(0, FAMILY)).distinct();
    }

    /** What differs between two long sequences that look alike is what the rule finds, not how long they are. */
    @ParameterizedTest
    @MethodSource("families")
    void aRuleOfEachFamilyTellsLongSequencesApart(String family) {
        Map<String, Set<Boolean>> outcomes = CASES.stream()
                .filter(ruleCase -> ruleCase.rule().startsWith(family))
                .filter(ruleCase -> ruleCase.events().size() >= LONG)
                .collect(
                        Collectors.groupingBy(RuleCase::rule, Collectors.mapping(RuleCase::fires, Collectors.toSet())));

        assertThat(outcomes.values()).anyMatch(both -> both.size() == 2);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleIsTextOrBehaviourAndReferredToAFramework(Rule rule) {
        List<String> references = rule.tags().stream()
                .filter(tag -> !tag.equals("text") && !tag.equals("behaviour"))
                .toList();

        assertThat(rule.tags().size() - references.size())
                .as("text or behaviour")
                .isEqualTo(1);
        assertThat(references).isNotEmpty().allMatch(FrameworkReferences::known);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void metadataSaysWhatAnAnalystNeeds(Rule rule) {
        assertThat(rule.id()).matches(ID);
        assertThat(rule.confidence()).isBetween(1, 100);
        assertThat(List.of(rule.title(), rule.why(), rule.summary(), rule.falsePositives()))
                .allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @Test
    void everyMetadataFileHasItsRule() {
        List<String> described = RuleSources.metadata().stream()
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .toList();

        assertThat(described).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids());
    }

    @Test
    void everyCaseFileIsNamedByTheRuleThatItTests() {
        List<String> files = CaseFiles.files().stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))
                .distinct()
                .toList();

        List<String> tested = CASES.stream().map(RuleCase::rule).distinct().toList();

        assertThat(tested).containsExactlyInAnyOrderElementsOf(files);
        assertThat(ids()).containsAll(tested);
    }

    @Test
    void caseNamesAreUnique() {
        assertThat(CASES).extracting(RuleCase::toString).doesNotHaveDuplicates();
    }

    @Test
    void metadataFilesLieInTheirFamilysFolder() {
        assertThat(RuleSources.metadata()).allSatisfy(file -> {
            Path family = file.getName(file.getNameCount() - 2);
            assertThat(file.getFileName().toString().toLowerCase(Locale.ROOT)).startsWith("dw-" + family + "-");
        });
    }

    private static Set<String> ids() {
        return PACK.ruleset().rules().keySet();
    }
}
