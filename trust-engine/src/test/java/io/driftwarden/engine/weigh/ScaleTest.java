package io.driftwarden.engine.weigh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwarden.engine.finding.Effect;
import io.driftwarden.engine.finding.Evidence;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.policy.Response;
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
        Weighed weighed = weigh(FULL, List.of(), 0);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(weighed.trust().score()).isEqualTo(100);
    }

    @Test
    void aStrongFindingCarriesItsResponseAlone() {
        assertThat(weigh(FULL, List.of(finding("DST", Strength.STRONG, Severity.HIGH)), 0)
                        .verdict())
                .isEqualTo(Verdict.BLOCK);
    }

    @Test
    void aWeakFindingOnlyFlags() {
        assertThat(weigh(FULL, List.of(finding("EXF", Strength.WEAK, Severity.MEDIUM)), 0)
                        .verdict())
                .isEqualTo(Verdict.FLAG);
    }

    @Test
    void rulesOfOneFamilyDoNotBearEachOtherOut() {
        // given
        List<Finding> family =
                List.of(finding("EXF", Strength.WEAK, Severity.MEDIUM), finding("EXF", Strength.WEAK, Severity.MEDIUM));

        // when
        Weighed weighed = weigh(FULL, family, 0);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.FLAG);
    }

    @Test
    void anotherFamilyEarlierInTheSessionBearsAWeakFindingOut() {
        // given
        Trust doubted = weigh(FULL, List.of(finding("CBK", Strength.WEAK, Severity.MEDIUM)), 0)
                .trust();

        // when
        Weighed weighed = weigh(doubted, List.of(finding("EXF", Strength.WEAK, Severity.MEDIUM)), HOUR / 2);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.BLOCK);
    }

    @Test
    void doubtFadesWithEventTime() {
        // given
        Trust doubted = weigh(FULL, List.of(finding("CBK", Strength.WEAK, Severity.MEDIUM)), 0)
                .trust();

        // when
        Weighed later = weigh(doubted, List.of(finding("EXF", Strength.WEAK, Severity.MEDIUM)), 10 * HOUR);

        // then
        assertThat(later.verdict()).isEqualTo(Verdict.FLAG);
    }

    @Test
    void aHalfLifeHalvesWhatAFamilyHoldsAgainstASession() {
        // given
        Trust doubted = weigh(FULL, List.of(finding("CBK", Strength.STRONG, Severity.HIGH)), 0)
                .trust();

        // when
        double later = weigh(doubted, List.of(), HOUR).trust().score();

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
        Weighed weighed = weigh(FULL, three, 0);

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
        Weighed weighed = weigh(FULL, List.of(informative, shadow), 0);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(weighed.trust().score()).isEqualTo(100);
    }

    @Test
    void whatIsInShadowTellsWhatItWouldHaveDone() {
        // given
        Trust shadowed = weigh(FULL, List.of(finding("CBK", Strength.WEAK, Severity.MEDIUM, true)), 0)
                .trust();

        // when
        Weighed weighed = weigh(shadowed, List.of(finding("EXF", Strength.WEAK, Severity.MEDIUM)), 1);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.FLAG);
        assertThat(weighed.otherwise()).isEqualTo(Verdict.BLOCK);
        assertThat(weighed.trust().score()).isEqualTo(72);
    }

    @Test
    void whatMayOnlyFlagFlagsAndIsNotHeldAgainstTheSession() {
        // given
        Finding finding = finding("CAP", Strength.STRONG, Severity.CRITICAL).with(Effect.FLAG);

        // when
        Weighed weighed = weigh(FULL, List.of(finding), 0);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.FLAG);
        assertThat(weighed.trust().score()).isEqualTo(100);
    }

    @Test
    void theResponseLimitsAStrongFinding() {
        // given
        Response most = new Response(Verdict.HOLD, Verdict.FLAG, 0, 0, 0, true);

        // when
        Weighed weighed = scale.weigh(FULL, List.of(finding("DST", Strength.STRONG, Severity.HIGH)), 0, any -> most);

        // then
        assertThat(weighed.verdict()).isEqualTo(Verdict.HOLD);
    }

    @Test
    void aLowScoreAddsToTheVerdictOnlyWhereMoreThanAWeakFindingBearsItOut() {
        // given
        Response byScore = new Response(Verdict.FLAG, Verdict.FLAG, 90, 60, 0, true);

        // when
        Weighed weak = scale.weigh(FULL, List.of(finding("EXF", Strength.WEAK, Severity.HIGH)), 0, any -> byScore);
        Weighed strong = scale.weigh(FULL, List.of(finding("DST", Strength.STRONG, Severity.HIGH)), 0, any -> byScore);

        // then
        assertThat(weak.trust().score()).isEqualTo(52);
        assertThat(weak.verdict()).isEqualTo(Verdict.FLAG);
        assertThat(strong.verdict()).isEqualTo(Verdict.BLOCK);
    }

    @Test
    void theScoreIsExplainedByItsParts() {
        // given
        Trust trust = weigh(
                        FULL,
                        List.of(
                                finding("CBK", Strength.WEAK, Severity.MEDIUM),
                                finding("DST", Strength.STRONG, Severity.HIGH)),
                        0)
                .trust();

        // when
        List<Share> shares = Weights.DEFAULT.shares(trust, HOUR);

        // then
        assertThat(shares).containsExactly(new Share("DST", "uid-DST", 0.24), new Share("CBK", "uid-CBK", 0.14));
    }

    private Weighed weigh(Trust before, List<Finding> findings, long time) {
        return scale.weigh(before, findings, time, finding -> Response.DEFAULT);
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
                shadow,
                false,
                false,
                List.of());
        return new Finding("uid-" + family, rule, "about", "summary", "", "", new Evidence(List.of("e"), List.of()));
    }
}
