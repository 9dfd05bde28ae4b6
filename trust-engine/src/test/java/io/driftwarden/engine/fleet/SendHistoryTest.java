package io.driftwarden.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.DestinationClass;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.engine.baseline.Sends;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendHistoryTest {
    private static final SendKey KEY = new SendKey("agent", "crm", "push", true, DestinationClass.PUBLIC);

    @Test
    void eachSessionIsOneObservationOfItsWindow() {
        SendHistory history =
                SendHistory.NONE.plus(1 * Baseline.WINDOW, honest(20)).plus(2 * Baseline.WINDOW, honest(30));

        assertThat(history.baseline()).isNotNull().satisfies(baseline -> {
            assertThat(baseline.windows()).isEqualTo(2);
            assertThat(baseline.observations()).isEqualTo(50);
            assertThat(baseline.sessions()).isEqualTo(30);
            assertThat(baseline.closedUntil()).isEqualTo(3 * Baseline.WINDOW);
            assertThat(baseline.bytes().median()).isCloseTo(1_000, within(10.0));
            assertThat(baseline.sends().p99()).isCloseTo(4, within(0.04));
        });
    }

    @Test
    void evenWhoHasMostOfTheSessionsRaisesTheLevelTwofoldAtMostWithAWindow() {
        SendHistory history =
                SendHistory.NONE.plus(1 * Baseline.WINDOW, honest(20)).plus(2 * Baseline.WINDOW, honest(20));
        List<FleetReport> flood = IntStream.range(0, 1_000)
                .mapToObj(i -> report("bad-" + i, 50_000_000))
                .toList();

        List<Double> levels = new ArrayList<>();
        for (int i = 3; i <= 6; i++) {
            history = history.plus(i * Baseline.WINDOW, flood);
            levels.add(
                    history.baseline() == null ? 0 : history.baseline().bytes().p99());
        }

        assertThat(levels).zipSatisfy(List.of(2_000, 4_000, 8_000, 16_000), (level, most) -> assertThat(level)
                .isLessThanOrEqualTo(most * 1.02));
    }

    @Test
    void theOldestWindowsAreForgotten() {
        SendHistory history = SendHistory.NONE.plus(0 * Baseline.WINDOW, List.of(report("old", 9_000)));
        for (int i = 1; i <= SendHistory.MAX_WINDOWS; i++) {
            history = history.plus(i * Baseline.WINDOW, List.of(report("new", 1_000)));
        }

        assertThat(history.windows()).hasSize(SendHistory.MAX_WINDOWS);
        assertThat(history.baseline()).isNotNull().satisfies(baseline -> {
            assertThat(baseline.bytes().maximum()).isCloseTo(1_000, within(10.0));
            assertThat(baseline.sessions()).isEqualTo(1);
        });
    }

    private static List<FleetReport> honest(int sessions) {
        return IntStream.range(0, sessions)
                .mapToObj(i -> report("honest-" + i, 1_000))
                .toList();
    }

    private static FleetReport report(String session, long bytes) {
        return FleetReport.of("acme", session, KEY, 0, new Sends(bytes, 4, 1));
    }
}
