package io.driftwarden.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RateStateTest {
    private static final RateState KNOWN = new RateState(100, List.of(1, 2, 3));

    @Test
    void aCallIsCountedInItsSlot() {
        assertThat(RateState.with(KNOWN, 101, 1)).isEqualTo(new RateState(101, List.of(1, 1, 2, 3)));
        assertThat(RateState.with(KNOWN, 99, 1)).isEqualTo(new RateState(100, List.of(1, 3, 3)));
    }

    @Test
    void aCallAfterTheWindowBeginsAnew() {
        assertThat(RateState.with(KNOWN, 100 + RateState.SLOTS, 1))
                .isEqualTo(new RateState(100 + RateState.SLOTS, List.of(1)));
    }

    @Test
    void aCallFromBeforeTheWindowCountsForNothingHoweverLongAgo() {
        assertThat(RateState.with(KNOWN, 100 - RateState.SLOTS, 1)).isEqualTo(KNOWN);
        assertThat(RateState.with(KNOWN, 100 - (1L << 32), 1)).isEqualTo(KNOWN);
        assertThat(RateState.with(KNOWN, 100 - (1L << 32) - (1L << 31), 1)).isEqualTo(KNOWN);
    }

    @Test
    void aWindowEndsWithItsSlot() {
        assertThat(KNOWN.calls(100)).isEqualTo(6);
        assertThat(KNOWN.calls(99)).isEqualTo(5);
        assertThat(KNOWN.calls(98 + RateState.SLOTS)).isEqualTo(3);
        assertThat(KNOWN.calls(100 + RateState.SLOTS)).isZero();
        assertThat(KNOWN.calls(100 + (1L << 32))).isZero();
    }

    @Test
    void twoCountsMakeOneInWhateverOrder() {
        // given
        RateState other = new RateState(102, List.of(5, 0, 7));

        // when
        RateState sum = KNOWN.and(other);

        // then
        assertThat(sum).isEqualTo(new RateState(102, List.of(5, 0, 8, 2, 3)));
        assertThat(other.and(KNOWN)).isEqualTo(sum);
    }
}
