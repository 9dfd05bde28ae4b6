package io.driftwarden.engine.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void namesAreReplacedByTheirValues() {
        // when
        String summary = Summary.of(
                "{tool} sends {n} bytes", List.of(EvidenceValue.of("tool", "mail"), EvidenceValue.of("n", "7")));

        // then
        assertThat(summary).isEqualTo("mail sends 7 bytes");
    }

    @Test
    void aValueThatLooksLikeANameIsNotReplacedAgain() {
        assertThat(Summary.of("{a} {b}", List.of(EvidenceValue.of("a", "{b}"), EvidenceValue.of("b", "x"))))
                .isEqualTo("{b} x");
    }

    @Test
    void aNameWithoutValueAndAnOpenBraceStay() {
        assertThat(Summary.of("{missing} and {open", List.of())).isEqualTo("{missing} and {open");
    }
}
