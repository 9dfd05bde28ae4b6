package io.driftwarden.topology.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import io.driftwarden.engine.baseline.DestinationClass;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.ProfileKey;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.engine.baseline.Sends;
import io.driftwarden.engine.baseline.Traits;
import io.driftwarden.engine.fleet.ProfileHistory;
import io.driftwarden.engine.fleet.SendHistory;
import io.driftwarden.topology.store.FleetAddress;
import io.driftwarden.topology.store.FleetStores;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetQueriesTest extends RunningQueries {
    @Test
    void aBaselineShowsWhatItRestsOn() {
        remember("acme", "push", 1_000);

        JsonNode baseline = json("/v1/fleet?tenant=acme").at("/baselines/0");

        assertThat(baseline.path("id").textValue()).isEqualTo("desk/crm/push/egress/public");
        assertThat(baseline.path("window_seconds").longValue()).isEqualTo(3_600);
        assertThat(baseline.path("closed_until").textValue()).isEqualTo("1970-01-01T01:00:00Z");
        assertThat(baseline.path("windows").longValue()).isEqualTo(1);
        assertThat(baseline.path("observations").longValue()).isEqualTo(1);
        assertThat(baseline.path("sessions").longValue()).isEqualTo(1);
        assertThat(baseline.at("/bytes/p99").longValue()).isBetween(990L, 1_010L);
        assertThat(baseline.at("/sends/median").longValue()).isEqualTo(4);
    }

    @Test
    void aProfileShowsItsTraitsAndWhatWasLeftOut() {
        ProfileKey key = ProfileKey.callbacks("pay").orElseThrow(() -> new IllegalStateException("no key"));
        FleetReport report = FleetReport.of("acme", "s1", key, 0, Traits.of(List.of("example.com")));
        new FleetStores(harness::store)
                .remember(new FleetAddress("acme", key), ProfileHistory.NONE.plus(0, List.of(report)));

        JsonNode profile = json("/v1/fleet?tenant=acme&server=pay").at("/baselines/0");

        assertThat(profile.path("id").textValue()).isEqualTo("callbacks/pay/");
        assertThat(profile.path("subject").textValue()).isEqualTo("callbacks");
        assertThat(profile.path("sessions").longValue()).isEqualTo(1);
        assertThat(profile.path("left_out").longValue()).isZero();
        assertThat(profile.at("/rare/0").textValue()).isEqualTo("example.com");
        assertThat(profile.path("usual")).isEmpty();
    }

    @Test
    void pagesListEveryBaselineOfTheTenantOnce() {
        for (int i = 0; i < 25; i++) {
            remember("acme", "push/" + i, 1_000);
            remember("other", "push/" + i, 1_000);
        }

        List<String> tools = pages("/v1/fleet?tenant=acme&limit=10").stream()
                .flatMap(page -> page.path("baselines").findValuesAsText("tool").stream())
                .toList();

        assertThat(tools).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void namesNarrowTheList() {
        remember("default", "push", 1_000);
        remember("default", "pull", 1_000);

        assertThat(json("/v1/fleet?tool=pull&server=crm&agent=desk").path("baselines"))
                .hasSize(1);
        assertThat(json("/v1/fleet?agent=other").path("baselines")).isEmpty();
    }

    @Test
    void aParameterThatDoesNotExistIsRefused() {
        AggregatedHttpResponse response = get("/v1/fleet?tools=pull");

        assertThat(response.status().code()).isEqualTo(400);
        assertThat(response.contentUtf8()).contains("tools");
    }

    private void remember(String tenant, String tool, long bytes) {
        SendKey key = new SendKey("desk", "crm", tool, true, DestinationClass.PUBLIC);
        FleetReport report = FleetReport.of(tenant, "s1", key, 0, new Sends(bytes, 4, 1));
        new FleetStores(harness::store)
                .remember(new FleetAddress(tenant, key), SendHistory.NONE.plus(0, List.of(report)));
    }
}
