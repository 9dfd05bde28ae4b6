package io.driftwarden.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private final Member honest = new Member("honest", "does its work", Optional.empty(), List.of());
    private final Member attack = new Member("attack", "does harm", Optional.of(Verdict.BLOCK), List.of("DW-DST-001"));
    private final Outcome outcome = new Outcome();

    @Test
    void anHonestSessionMayBeFlaggedButNotStopped() {
        outcome.verdict("honest", "flag");
        assertThat(outcome.missing(honest)).isEmpty();

        outcome.verdict("honest", "hold");
        outcome.verdict("honest", "allow");
        assertThat(outcome.missing(honest)).containsExactly("should not have been stopped");
    }

    @Test
    void anAttackMustBeStoppedAndTold() {
        outcome.verdict("attack", "hold");

        assertThat(outcome.missing(attack)).containsExactly("expected block at least", "no alert of DW-DST-001");
    }
}
