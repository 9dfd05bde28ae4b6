package io.driftwarden.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.Profile;
import io.driftwarden.engine.baseline.ProfileKey;
import io.driftwarden.engine.baseline.Traits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ProfileHistoryTest {
    private static final ProfileKey KEY =
            ProfileKey.callbacks("pay").orElseThrow(() -> new IllegalStateException("no key"));

    @Test
    void whatSeveralSessionsHadIsUsual() {
        ProfileHistory history =
                after(window(1, sessions(0, 10, "example.com")), window(2, sessions(10, 2, "rare.net")));

        Profile profile = history.known();

        assertThat(profile.usual()).containsExactly("example.com");
        assertThat(profile.rare()).containsExactly("rare.net");
        assertThat(profile.established()).isTrue();
        assertThat(profile.lacks("collector.net")).isTrue();
        assertThat(profile.lacks("rare.net")).isFalse();
    }

    @Test
    void oneSessionAloneMakesNothingUsualHoweverLongItGoesOn() {
        ProfileHistory history = ProfileHistory.NONE;
        for (int i = 0; i < 100; i++) {
            history = history.plus(i * Baseline.WINDOW, List.of(report("s1", i, "collector.net")));
        }

        Profile profile = history.known();

        assertThat(profile.sessions()).isEqualTo(1);
        assertThat(profile.established()).isFalse();
        assertThat(profile.usual()).isEmpty();
    }

    @Test
    void whereManySessionsBringSomethingNewNothingNewStandsOut() {
        List<FleetReport> all = new ArrayList<>(sessions(0, 10, "example.com"));
        for (int i = 0; i < 10; i++) {
            all.add(report("own-" + i, 1, "customer-" + i + ".net"));
        }

        Profile profile = after(window(1, all), window(2, sessions(20, 10, "example.com")))
                .known();

        assertThat(profile.settled()).isFalse();
        assertThat(profile.established()).isFalse();
    }

    @Test
    void whatFindsNoRoomIsCountedAndLeavesNothingSettled() {
        List<FleetReport> flood = IntStream.range(0, 3 * ProfileHistory.MAX_TRAITS)
                .mapToObj(i -> report("s" + i % 40, 1, "d" + i / 3 + ".net"))
                .toList();

        ProfileHistory history =
                after(window(1, flood), window(2, sessions(0, 10, "late.net")), window(3, sessions(9, 30, "d1.net")));

        assertThat(history.seenBy()).hasSize(ProfileHistory.MAX_TRAITS).doesNotContainKey("late.net");
        assertThat(history.leftOut()).isEqualTo(10);
        assertThat(history.known().settled()).isFalse();
    }

    @Test
    void oncePlentyIsKnownMoreOfTheSameChangesNothingThatIsTold() {
        ProfileHistory history = ProfileHistory.NONE;
        for (int i = 0; i < Profile.ENOUGH_WINDOWS; i++) {
            history = history.plus(i * Baseline.WINDOW, sessions(10 * i, 10, "example.com"));
        }

        ProfileHistory more = history.plus(99 * Baseline.WINDOW, sessions(990, 10, "example.com"));

        assertThat(more).isNotEqualTo(history);
        assertThat(more.known()).isEqualTo(history.known());
        assertThat(more.known().wellEstablished()).isTrue();
    }

    @Property
    void theOrderOfSessionsChangesNothing(
            @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> traits, @ForAll @IntRange(max = 39) int turn) {
        List<FleetReport> reports = IntStream.range(0, traits.size())
                .mapToObj(i -> report("s" + i, 1, "d" + traits.get(i) + ".net"))
                .toList();
        List<FleetReport> turned = new ArrayList<>(reports);
        Collections.rotate(turned, turn);

        ProfileHistory history = ProfileHistory.NONE.plus(0, turned);

        assertThat(history).isEqualTo(ProfileHistory.NONE.plus(0, reports));
    }

    private record Window(int number, List<FleetReport> reports) {}

    private static Window window(int number, List<FleetReport> reports) {
        return new Window(number, reports);
    }

    private static ProfileHistory after(Window... windows) {
        ProfileHistory history = ProfileHistory.NONE;
        for (Window window : windows) {
            history = history.plus(window.number * Baseline.WINDOW, window.reports);
        }
        return history;
    }

    private static List<FleetReport> sessions(int from, int count, String trait) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> report("s" + i, 1, trait))
                .toList();
    }

    private static FleetReport report(String session, int window, String trait) {
        return FleetReport.of("acme", session, KEY, window * Baseline.WINDOW, Traits.of(List.of(trait)));
    }
}
