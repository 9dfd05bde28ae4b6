package io.driftwarden.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.DestinationClass;
import io.driftwarden.engine.baseline.FleetKey;
import io.driftwarden.engine.baseline.FleetReport;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FleetHistoryTest {
    private static final FleetKey KEY = new FleetKey("agent", "crm", "push", true, DestinationClass.PUBLIC);

    @Test
    void eachSessionIsOneObservationOfItsWindow() {
        FleetHistory history = FleetHistory.NONE.plus(window(1, honest(20))).plus(window(2, honest(30)));

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
    void sessionsThatWithdrewDoNotCount() {
        List<FleetReport> reports = Stream.concat(
                        honest(20).stream(), IntStream.range(0, 20).mapToObj(i -> report("bad-" + i, 50_000_000)
                                .asWithdrawn()))
                .toList();

        FleetHistory history = FleetHistory.NONE.plus(window(1, reports)).plus(window(2, List.of()));

        assertThat(history.baseline()).isNotNull().satisfies(baseline -> {
            assertThat(baseline.observations()).isEqualTo(20);
            assertThat(baseline.windows()).isEqualTo(1);
            assertThat(baseline.bytes().maximum()).isCloseTo(1_000, within(10.0));
        });
    }

    @Test
    void evenWhoHasMostOfTheSessionsRaisesTheLevelTwofoldAtMostWithAWindow() {
        FleetHistory history = FleetHistory.NONE.plus(window(1, honest(20))).plus(window(2, honest(20)));
        List<FleetReport> flood = IntStream.range(0, 1_000)
                .mapToObj(i -> report("bad-" + i, 50_000_000))
                .toList();

        List<Double> levels = new ArrayList<>();
        for (int i = 3; i <= 6; i++) {
            history = history.plus(window(i, flood));
            levels.add(
                    history.baseline() == null ? 0 : history.baseline().bytes().p99());
        }

        assertThat(levels).zipSatisfy(List.of(2_000, 4_000, 8_000, 16_000), (level, most) -> assertThat(level)
                .isLessThanOrEqualTo(most * 1.02));
    }

    @Test
    void theOldestWindowsAreForgotten() {
        FleetHistory history = FleetHistory.NONE.plus(window(0, List.of(report("old", 9_000))));
        for (int i = 1; i <= FleetHistory.MAX_WINDOWS; i++) {
            history = history.plus(window(i, List.of(report("new", 1_000))));
        }

        assertThat(history.windows()).hasSize(FleetHistory.MAX_WINDOWS);
        assertThat(history.baseline()).isNotNull().satisfies(baseline -> {
            assertThat(baseline.bytes().maximum()).isCloseTo(1_000, within(10.0));
            assertThat(baseline.sessions()).isEqualTo(1);
        });
    }

    private static FleetWindow window(int number, List<FleetReport> reports) {
        return FleetWindow.of(number * Baseline.WINDOW, reports);
    }

    private static List<FleetReport> honest(int sessions) {
        return IntStream.range(0, sessions)
                .mapToObj(i -> report("honest-" + i, 1_000))
                .toList();
    }

    private static FleetReport report(String session, long bytes) {
        return new FleetReport("acme", KEY, session, 0, 0, bytes, 4, 1, false);
    }
}
