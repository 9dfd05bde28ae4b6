package io.driftwarden.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private static final Duration ROUND = Duration.ofSeconds(10);

    private final List<String> told = new ArrayList<>();
    private long nanos;
    private long compiled;

    @Test
    void itEndsWithTheRoundInWhichTheCompilerTookLittle() throws Exception {
        // given
        List<Integer> millis = List.of(15_000, 6_000, 1_600, 1_400, 0);

        // when
        Duration took = warmUp().until(() -> round(millis.get(told.size() - 1)));

        // then
        assertThat(took).isEqualTo(ROUND.multipliedBy(4));
    }

    @Test
    void aCompilerThatNeverRestsIsNotWaitedForForever() throws Exception {
        Duration took = warmUp().until(() -> round(10_000));

        assertThat(took).isEqualTo(ROUND.multipliedBy(12));
        assertThat(told).hasSize(12).last().isEqualTo("warming up, round 12 of at most 12");
    }

    private WarmUp warmUp() {
        return new WarmUp(() -> nanos, () -> compiled, told::add);
    }

    private void round(int compiledMillis) {
        nanos += ROUND.toNanos();
        compiled += compiledMillis;
    }
}
