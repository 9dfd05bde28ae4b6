package io.driftwarden.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.DestinationClass;
import io.driftwarden.engine.baseline.FleetKey;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.fleet.FleetHead;
import io.driftwarden.engine.fleet.FleetHistory;
import io.driftwarden.engine.fleet.FleetWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FleetStoresTest {
    private static final long START = Baseline.windowOf(TimeUnit.DAYS.toMicros(20_000));
    private static final long MINUTE = TimeUnit.MINUTES.toMicros(1);

    private final Map<String, CountingStore> stores = new TreeMap<>();
    private FleetStores fleet = open();

    @Test
    void whatNobodyReportsAnyMoreIsForgottenWhole() {
        FleetAddress quiet = address("quiet");
        fleet.remember(quiet, FleetHead.NEW.counted(START), START);
        fleet.remember(quiet, FleetHistory.NONE.plus(FleetWindow.of(START, List.of(report("quiet", "s1", START)))));
        fleet.remember(report("quiet", "s2", START));

        List<FleetAddress> forgotten = new ArrayList<>();
        for (long time = START; time < START + 31 * 24 * 60 * MINUTE; time += MINUTE) {
            fleet.remember(address("busy"), FleetHead.NEW, time);
            fleet.forget().ifPresent(forgotten::add);
        }

        assertThat(forgotten).containsExactly(quiet);
        assertThat(fleet.head(quiet)).isEqualTo(FleetHead.NEW);
        assertThat(fleet.history(quiet)).isEqualTo(FleetHistory.NONE);
        assertThat(entries(StoreNames.FLEET_REPORTS)).isZero();
        assertThat(entries(StoreNames.FLEET_HEADS)).isEqualTo(1);
    }

    @Test
    void theReportsOfOneWindowAreTakenOnceAndNoOthers() {
        FleetReport first = report("push", "s1", START);
        FleetReport later = new FleetReport(first.tenant(), first.key(), "s1", START, START + 1, 20, 2, 1, false);
        fleet.remember(first);
        fleet.remember(later);
        fleet.remember(report("push", "s2", START));
        fleet.remember(report("push", "s1", START + Baseline.WINDOW));
        fleet.remember(report("pull", "s1", START));

        List<FleetReport> taken = fleet.take(address("push"), START);

        assertThat(taken).containsExactly(later, report("push", "s2", START));
        assertThat(fleet.take(address("push"), START)).isEmpty();
        assertThat(fleet.knows(first)).isFalse();
        assertThat(fleet.knows(report("pull", "s1", START))).isTrue();
        assertThat(fleet.knows(report("push", "s1", START + Baseline.WINDOW))).isTrue();
    }

    @Test
    void whatIsRememberedOutlivesTheTask() {
        FleetHead head = FleetHead.NEW.at("s1", START).at("s2", START + MINUTE).counted(START);
        FleetHistory history = FleetHistory.NONE.plus(FleetWindow.of(START, List.of(report("push", "s1", START))));
        fleet.remember(address("push"), head, START);
        fleet.remember(address("push"), history);

        fleet = open();

        assertThat(fleet.head(address("push"))).isEqualTo(head);
        assertThat(fleet.history(address("push"))).isEqualTo(history);
    }

    private int entries(String store) {
        return Objects.requireNonNull(stores.get(store)).entries.size();
    }

    private static FleetAddress address(String tool) {
        return new FleetAddress("acme", key(tool));
    }

    private static FleetKey key(String tool) {
        return new FleetKey("agent", "crm", tool, true, DestinationClass.PUBLIC);
    }

    private static FleetReport report(String tool, String session, long window) {
        return new FleetReport("acme", key(tool), session, window, window, 10, 1, 1, false);
    }

    private FleetStores open() {
        return new FleetStores(name -> stores.computeIfAbsent(name, CountingStore::new));
    }
}
