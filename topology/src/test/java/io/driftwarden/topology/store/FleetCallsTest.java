package io.driftwarden.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.baseline.CallRate;
import io.driftwarden.engine.baseline.Calls;
import io.driftwarden.engine.baseline.RateKey;
import io.driftwarden.topology.store.FleetCalls.Forgotten;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FleetCallsTest {
    private static final long START = TimeUnit.DAYS.toMicros(20_000);
    private static final RateKey ANN = key("ann");

    private final Map<String, CountingStore> stores = new TreeMap<>();
    private FleetCalls calls = open();

    @Test
    void whatIsCountedOutlivesTheTask() {
        // given
        count(ANN, "s1", START);
        count(ANN, "s2", START);
        calls = open();

        // when
        Optional<CallRate> told = count(ANN, "s3", START);

        // then
        assertThat(told).hasValueSatisfying(rate -> {
            assertThat(rate.calls().calls(ANN.slot(START))).isEqualTo(3);
            assertThat(rate.sessions()).isEqualTo(3);
        });
    }

    @Test
    void whatWasToldIsToldOnce() {
        // given
        count(ANN, "s1", START);
        count(ANN, "s2", START);
        count(ANN, "s3", START);
        calls = open();

        // when
        Optional<CallRate> told = count(ANN, "s4", START);

        // then
        assertThat(told).isEmpty();
    }

    @Test
    void oneIsForgottenForEachThatThereIsNoRoomFor() {
        // given
        for (int i = 0; i < FleetCalls.MAX_ADDRESSES; i++) {
            count(key("ann-" + i), "s1", START);
            assertThat(calls.forget()).isEmpty();
        }
        count(key("one too many"), "s1", START);

        // when
        Optional<Forgotten> forgotten = calls.forget();

        // then
        assertThat(forgotten).hasValueSatisfying(gone -> {
            assertThat(gone.early()).isTrue();
            assertThat(gone.told()).isFalse();
        });
        assertThat(Objects.requireNonNull(stores.get(StoreNames.FLEET_CALLS)).entries)
                .hasSize((int) FleetCalls.MAX_ADDRESSES);
    }

    private Optional<CallRate> count(RateKey key, String session, long time) {
        return calls.count("acme", key, session, time, new Calls(1, 3));
    }

    private static RateKey key(String principal) {
        return RateKey.of("people", Duration.ofHours(1), principal);
    }

    private FleetCalls open() {
        return new FleetCalls(name -> stores.computeIfAbsent(name, CountingStore::new));
    }
}
