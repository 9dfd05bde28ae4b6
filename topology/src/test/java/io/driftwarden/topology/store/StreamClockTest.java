package io.driftwarden.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StreamClockTest {
    private static final long START = TimeUnit.DAYS.toMicros(20_000);

    private final StreamClock started = StreamClock.UNSET.at(START);

    @Test
    void startsAtTheFirstEvent() {
        assertThat(started.now()).isEqualTo(START);
    }

    @Test
    void neverGoesBack() {
        assertThat(started.at(START - 1).now()).isEqualTo(START);
    }

    @Test
    void goesForwardByAMinutePerEventAtMost() {
        assertThat(started.at(START + TimeUnit.DAYS.toMicros(1)).now()).isEqualTo(START + TimeUnit.MINUTES.toMicros(1));
    }
}
