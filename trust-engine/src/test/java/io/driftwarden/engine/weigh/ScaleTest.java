package io.driftwarden.engine.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwarden.engine.finding.Evidence;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.rule.Rule.Strength;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.Trust;
import io.driftwarden.engine.verdict.Severity;
import io.driftwarden.engine.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final long HOUR = 3_600_000_000L;
    private static final Trust FULL = SessionState.fresh("t", "s").trust();

    private final Scale scale = new Scale(Weights.DEFAULT);

    @Test
    void nothingFoundIsAllowed() {
        // when
        Weighed weighed = scale.weigh(FULL, List.of(), 0);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(weighed.trust().score()).isEqualTo(100);
    }

    @Test
    void aStrongFindingCarriesItsResponseAlone() {
        assertThat(scale.weigh(FULL, List.of(finding("DST", Strength.STRONG, Severity.HIGH)), 0)
                        .verdict())
                .isEqualTo(Verdict.BLOCK);
    }

    @Test
    void aWeakFindingOnlyFlags() {
        assertThat(scale.weigh(FULL, List.of(finding("EXF", Strength.WEAK, Severity.MEDIUM)), 0)
                        .verdict())
                .isEqualTo(Verdict.FLAG);
    }

    @Test
    void rulesOfOneFamilyDoNotBearEachOtherOut() {
        // given
        List<Finding> family =
                List.of(finding("EXF", Strength.WEAK, Severity.MEDIUM), finding("EXF", Strength.WEAK, Severity.MEDIUM));

        // when
        Weighed weighed = scale.weigh(FULL, family, 0);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.FLAG);
    }

    @Test
    void anotherFamilyEarlierInTheSessionBearsAWeakFindingOut() {
        // given
        Trust doubted = scale.weigh(FULL, List.of(finding("CBK", Strength.WEAK, Severity.MEDIUM)), 0)
                .trust();

        // when
        Weighed weighed = scale.weigh(doubted, List.of(finding("EXF", Strength.WEAK, Severity.MEDIUM)), HOUR / 2);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.BLOCK);
    }

    @Test
    void doubtFadesWithEventTime() {
        // given
        Trust doubted = scale.weigh(FULL, List.of(finding("CBK", Strength.WEAK, Severity.MEDIUM)), 0)
                .trust();

        // when
        Weighed later = scale.weigh(doubted, List.of(finding("EXF", Strength.WEAK, Severity.MEDIUM)), 10 * HOUR);

        // then
        assertThat(later.verdict()).isEqualTo(Verdict.FLAG);
    }

    @Test
    void aHalfLifeHalvesWhatAFamilyHoldsAgainstASession() {
        // given
        Trust doubted = scale.weigh(FULL, List.of(finding("CBK", Strength.STRONG, Severity.HIGH)), 0)
                .trust();

        // when
        double later = scale.weigh(doubted, List.of(), HOUR).trust().score();

        // then
        assertThat(100 - later).isCloseTo((100 - doubted.score()) / 2, within(0.1));
    }

    @Test
    void independentStrongFamiliesTogetherKill() {
        // given
        List<Finding> three = List.of(
                finding("CBK", Strength.STRONG, Severity.CRITICAL),
                finding("DST", Strength.STRONG, Severity.CRITICAL),
                finding("EXF", Strength.STRONG, Severity.CRITICAL));

        // when
        Weighed weighed = scale.weigh(FULL, three, 0);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.KILL);
        assertThat(weighed.decisive()).isPresent();
    }

    @Test
    void whatIsOnlyInformativeOrInShadowChangesNothing() {
        // given
        Finding informative = finding("VIS", Strength.INFORMATIVE, Severity.HIGH);
        Finding shadow = finding("DST", Strength.STRONG, Severity.HIGH, true);

        // when
        Weighed weighed = scale.weigh(FULL, List.of(informative, shadow), 0);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(weighed.trust().score()).isEqualTo(100);
    }

    private static Finding finding(String family, Strength strength, Severity severity) {
        return finding(family, strength, severity, false);
    }

    private static Finding finding(String family, Strength strength, Severity severity, boolean shadow) {
        Rule rule = new Rule(
                "DW-" + family + "-001",
                "1",
                family,
                "title",
                "why",
                "summary",
                severity,
                strength,
                80,
                Verdict.BLOCK,
                "none",
                List.of("behaviour"),
                shadow);
        return new Finding("uid-" + family, rule, "about", "summary", "", "", new Evidence(List.of("e"), List.of()));
    }
}
