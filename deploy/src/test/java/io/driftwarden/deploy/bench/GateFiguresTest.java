package io.driftwarden.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GateFiguresTest {
    @Test
    void theFiguresThatAreAskedForHaveTheirNamesInJson() {
        // given
        GateFigures figures = figures(1, 2);

        // when
        JsonNode json = new JsonMapper().valueToTree(figures);

        // then
        assertThat(json.path("p50_ratio").doubleValue()).isCloseTo(2, within(1e-9));
        assertThat(json.path("p99_ratio").doubleValue()).isCloseTo(4, within(1e-9));
        assertThat(json.path("kill_p99_ms").doubleValue()).isCloseTo(90, within(1e-9));
        assertThat(json.path("proxy_added_p50_ms").doubleValue()).isCloseTo(11, within(1e-9));
        assertThat(json.path("calls_after_kill").intValue()).isEqualTo(2);
        assertThat(json.path("unanswered").intValue()).isEqualTo(1);
        assertThat(json.path("kills_unheard").intValue()).isEqualTo(3);
        assertThat(json.path("calls_undecided").intValue()).isEqualTo(4);
        assertThat(json.path("warm_up_seconds").intValue()).isEqualTo(70);
    }

    @Test
    void theTableNamesEachBoundBesideItsFigure() {
        String table = GateTable.of(figures(0, 0));

        assertThat(table).contains("2.00 x", "4.00 x", "90.00 ms", "added (15 ms)", "11.00 ms");
    }

    private static GateFigures figures(long unanswered, int callsAfterKill) {
        return GateFigures.of(
                500,
                Duration.ofSeconds(70),
                millis(4, 5),
                millis(1, 2),
                millis(8, 20),
                unanswered,
                millis(18, 90),
                3,
                callsAfterKill,
                millis(1, 2),
                millis(12, 30),
                4);
    }

    private static Latencies millis(long... values) {
        Latencies latencies = new Latencies();
        for (long value : values) {
            latencies.add(TimeUnit.MILLISECONDS.toNanos(value));
        }
        return latencies;
    }
}
