package io.driftwarden.topology.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.DestinationClass;
import io.driftwarden.engine.baseline.FleetKey;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.ProfileKey;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.engine.baseline.Sends;
import io.driftwarden.engine.baseline.Traits;
import io.driftwarden.engine.fleet.FleetHead;
import io.driftwarden.engine.fleet.FleetHistory;
import io.driftwarden.engine.fleet.ProfileHistory;
import io.driftwarden.engine.fleet.SendHistory;
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
    private static final ProfileKey PROFILE =
            ProfileKey.outputs("crm", "push").orElseThrow(() -> new IllegalStateException("no key"));

    private final Map<String, CountingStore> stores = new TreeMap<>();
    private FleetStores fleet = open();

    @Test
    void whatNobodyReportsAnyMoreIsForgottenWhole() {
        FleetAddress quiet = address("quiet");
        fleet.remember(quiet, FleetHead.NEW.counted(START), START);
        fleet.remember(quiet, SendHistory.NONE.plus(START, List.of(report("quiet", "s1", START))));
        fleet.remember(report("quiet", "s2", START));

        List<FleetAddress> forgotten = new ArrayList<>();
        for (long time = START; time < START + 31 * 24 * 60 * MINUTE; time += MINUTE) {
            fleet.remember(address("busy"), FleetHead.NEW, time);
            fleet.forget().ifPresent(forgotten::add);
        }

        assertThat(forgotten).containsExactly(quiet);
        assertThat(fleet.head(quiet)).isEqualTo(FleetHead.NEW);
        assertThat(fleet.history(quiet)).isEqualTo(SendHistory.NONE);
        assertThat(entries(StoreNames.FLEET_REPORTS)).isZero();
        assertThat(entries(StoreNames.FLEET_HEADS)).isEqualTo(1);
    }

    @Test
    void theReportsOfOneWindowAreTakenOnceAndNoOthers() {
        FleetReport first = report("push", "s1", START);
        FleetReport later = FleetReport.of(first.tenant(), "s1", first.key(), START + 1, new Sends(20, 2, 1));
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
    void whatASessionMetAddsUpWithinItsWindow() {
        fleet.remember(met(START, "$.id"));
        fleet.remember(met(START + MINUTE, "$.name"));
        fleet.remember(met(START + Baseline.WINDOW, "$.late"));

        List<FleetReport> taken = fleet.take(address(PROFILE), START);

        assertThat(taken).extracting(FleetReport::practice).containsExactly(Traits.of(List.of("$.id", "$.name")));
    }

    @Test
    void whoWithdrawsIsForgottenInAllOpenWindowsAndNobodyElse() {
        FleetReport gone = met(START, "$.id");
        fleet.remember(gone);
        fleet.remember(met(START + Baseline.WINDOW, "$.id"));
        fleet.remember(FleetReport.of("acme", "s2", PROFILE, START, Traits.of(List.of("$.id"))));

        fleet.withdraw(gone, List.of(START, START + Baseline.WINDOW));

        assertThat(fleet.take(address(PROFILE), START))
                .extracting(FleetReport::session)
                .containsExactly("s2");
        assertThat(fleet.take(address(PROFILE), START + Baseline.WINDOW)).isEmpty();
    }

    @Test
    void whatIsRememberedOutlivesTheTask() {
        FleetHead head = FleetHead.NEW.at("s1", START).at("s2", START + MINUTE).counted(START);
        FleetHistory history = SendHistory.NONE.plus(START, List.of(report("push", "s1", START)));
        fleet.remember(address("push"), head, START);
        fleet.remember(address("push"), history);
        FleetHistory profile = ProfileHistory.NONE.plus(START, List.of(met(START, "$.id")));
        fleet.remember(address(PROFILE), profile);

        fleet = open();

        assertThat(fleet.head(address("push"))).isEqualTo(head);
        assertThat(fleet.history(address("push"))).isEqualTo(history);
        assertThat(fleet.history(address(PROFILE))).isEqualTo(profile);
    }

    private int entries(String store) {
        return Objects.requireNonNull(stores.get(store)).entries.size();
    }

    private static FleetAddress address(String tool) {
        return address(key(tool));
    }

    private static FleetAddress address(FleetKey key) {
        return new FleetAddress("acme", key);
    }

    private static FleetReport met(long time, String trait) {
        return FleetReport.of("acme", "s1", PROFILE, time, Traits.of(List.of(trait)));
    }

    private static SendKey key(String tool) {
        return new SendKey("agent", "crm", tool, true, DestinationClass.PUBLIC);
    }

    private static FleetReport report(String tool, String session, long window) {
        return FleetReport.of("acme", session, key(tool), window, new Sends(10, 1, 1));
    }

    private FleetStores open() {
        return new FleetStores(name -> stores.computeIfAbsent(name, CountingStore::new));
    }
}
