package io.driftwarden.topology;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {
    private final AtomicLong nanos = new AtomicLong();
    private final ThreadReplacement replacement = new ThreadReplacement(nanos::get);

    @Test
    void aThreadThatDiesIsReplaced() {
        assertThat(replacement.handle(new IllegalStateException())).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void threadsThatDieTooOftenStopTheClient() {
        exhaust();

        assertThat(replacement.handle(new IllegalStateException())).isEqualTo(SHUTDOWN_CLIENT);
    }

    @Test
    void deathsOfLongAgoDoNotCount() {
        exhaust();
        nanos.addAndGet(Duration.ofMinutes(11).toNanos());

        assertThat(replacement.handle(new IllegalStateException())).isEqualTo(REPLACE_THREAD);
    }

    @Test
    void aJvmInTroubleStopsTheClient() {
        assertThat(replacement.handle(new OutOfMemoryError())).isEqualTo(SHUTDOWN_CLIENT);
    }

    private void exhaust() {
        for (int i = 0; i < ThreadReplacement.MAX_REPLACEMENTS; i++) {
            replacement.handle(new IllegalStateException());
        }
    }
}
