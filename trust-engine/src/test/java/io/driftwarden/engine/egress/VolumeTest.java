package io.driftwarden.engine.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwarden.engine.state.VolumeState;
import org.junit.jupiter.api.Test;

class VolumeTest {
    private static final long SECOND = 1_000_000L;

    @Test
    void evenSendsHaveAMeanAndNoVariance() {
        // when
        VolumeState state = sends(10, 500, SECOND);

        // then
        assertThat(state.observations()).isEqualTo(10);
        assertThat(state.mean()).isCloseTo(500, within(1e-9));
        assertThat(state.variance()).isCloseTo(0, within(1e-9));
    }

    @Test
    void theNewestSendCountsMost() {
        assertThat(Volume.with(sends(10, 500, SECOND), 1_500, 11 * SECOND).mean())
                .isCloseTo(700, within(1e-9));
    }

    @Test
    void aWindowEndsByEventTime() {
        // when
        VolumeState state = sends(3, 100, 61 * SECOND);

        // then
        assertThat(state.windows()).isEqualTo(2);
        assertThat(state.windowBytes()).isEqualTo(100);
        assertThat(state.meanWindowBytes()).isCloseTo(100, within(1e-9));
    }

    @Test
    void aSendFromThePastCountsIntoThePresentWindow() {
        // given
        VolumeState state = sends(2, 100, SECOND);

        // when
        VolumeState after = Volume.with(state, 50, 0);

        // then
        assertThat(after.windowBytes()).isEqualTo(250);
        assertThat(after.last()).isEqualTo(state.last());
    }

    private static VolumeState sends(int count, long bytes, long apart) {
        VolumeState state = VolumeState.NONE;
        for (int i = 0; i < count; i++) {
            state = Volume.with(state, bytes, i * apart);
        }
        return state;
    }
}
