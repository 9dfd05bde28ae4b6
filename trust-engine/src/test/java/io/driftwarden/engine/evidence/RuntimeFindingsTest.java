package io.driftwarden.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RuntimeFindingsTest {
    private static final long WEEK = Duration.ofDays(7).toMillis() * 1000;

    @Test
    void onePartyTakesATenthHoweverMuchItFinds() {
        // given
        RuntimeFindings findings = RuntimeFindings.NONE;

        // when
        for (int i = 0; i < 1_000; i++) {
            findings = findings.with(finding("mallory", "uid-" + i, 0));
        }

        // then
        assertThat(findings.left(0)).isEqualTo(0.9);
        assertThat(findings.parties().size()).isEqualTo(1);
    }

    @Test
    void whatManyPartiesFindLowersTheScoreButNotToNothing() {
        // when
        RuntimeFindings few = parties(3);
        RuntimeFindings many = parties(10_000);

        // then
        assertThat(few.left(0)).isEqualTo(0.729);
        assertThat(many.left(0)).isEqualTo(0.2);
        assertThat(many.parties().size()).isEqualTo(RuntimeFindings.MAX_PARTIES);
    }

    @Test
    void whatAPartyTakesHalvesWithEachWeek() {
        // given
        RuntimeFindings findings = parties(1);

        // when
        double later = findings.left(2 * WEEK);

        // then
        assertThat(later).isEqualTo(0.975);
        assertThat(findings.left(52 * WEEK)).isEqualTo(1);
    }

    @Test
    void theSameFindingAgainChangesNothing() {
        // given
        RuntimeFindings findings = parties(1);

        // when
        RuntimeFindings again = findings.with(finding("party-0", "uid", WEEK));

        // then
        assertThat(again).isSameAs(findings);
    }

    @Property
    void theOrderOfPartiesDoesNotMatter(
            @ForAll @Size(max = 40) List<@IntRange(max = 20) Integer> parties, @ForAll @IntRange(max = 100) int days) {
        RuntimeFindings forth = RuntimeFindings.NONE;
        RuntimeFindings back = RuntimeFindings.NONE;
        for (int i = 0; i < parties.size(); i++) {
            forth = forth.with(finding("party-" + parties.get(i), "uid", 0));
            back = back.with(finding("party-" + parties.get(parties.size() - 1 - i), "uid", 0));
        }
        long now = days * WEEK / 7;
        assertThat(forth.left(now)).isCloseTo(back.left(now), within(0.001)).isBetween(0.2, 1.0);
    }

    private static RuntimeFindings parties(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> finding("party-" + i, "uid", 0))
                .reduce(RuntimeFindings.NONE, RuntimeFindings::with, (one, other) -> other);
    }

    private static RuntimeFinding finding(String party, String uid, long time) {
        return new RuntimeFinding(party, "DW-OUT-001", "session", uid, "event", time);
    }
}
