package io.driftwarden.engine.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.DestinationClass;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.engine.baseline.Sends;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.ToldContents;
import io.driftwarden.engine.rule.Limits;
import io.driftwarden.engine.state.Flows;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.surroundings.Surroundings;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetObserverTest {
    private static final SendKey KEY = new SendKey("", "crm", "push", true, DestinationClass.PUBLIC);

    private SessionState state = SessionState.fresh("acme", "s1");

    @Test
    void aReportHoldsWhatTheSessionHasSentInItsWindowSoFar() {
        send(0, "a.example.com", 100);
        send(Baseline.WINDOW - 1, "b.example.com", 200);

        List<FleetReport> reports = send(Baseline.WINDOW - 1, "www.example.org", 300);

        assertThat(reports)
                .containsExactly(FleetReport.of("acme", "s1", KEY, Baseline.WINDOW - 1, new Sends(600, 3, 2)));
    }

    @Test
    void aNewWindowBeginsWithNothing() {
        send(0, "a.example.com", 100);

        List<FleetReport> reports = send(Baseline.WINDOW, "a.example.com", 7);

        assertThat(reports).containsExactly(FleetReport.of("acme", "s1", KEY, Baseline.WINDOW, new Sends(7, 1, 1)));
    }

    @Test
    void whatComesLateFromAWindowBeforeIsNotCounted() {
        send(Baseline.WINDOW, "a.example.com", 7);

        List<FleetReport> reports = send(0, "a.example.com", 100);

        assertThat(reports).isEmpty();
    }

    @Test
    void namesThatNoCatalogueWouldHaveAreNotReported() {
        assertThat(send("push" + '\0', 0, "a.example.com", 1)).isEmpty();
        assertThat(send("p".repeat(201), 0, "a.example.com", 1)).isEmpty();
    }

    @Test
    void whateverTheNumberOfToolsTheStateIsCapped() {
        for (int i = 0; i < 1_000; i++) {
            send("push-" + i, 0, "a" + i + ".example.com", 1);
        }

        assertThat(state.flows().uses().size()).isEqualTo(Flows.MAX_USES);
    }

    private List<FleetReport> send(long time, String host, long bytes) {
        return send("push", time, host, bytes);
    }

    private List<FleetReport> send(String tool, long time, String host, long bytes) {
        TrustEvent event = TrustEvent.newBuilder()
                .setId("e1")
                .setSource("gateway/test")
                .setType("io.driftwarden.destination.contacted")
                .setTime("1970-01-01T00:00:00Z")
                .setSubject("s1")
                .setDestinationContacted(DestinationContacted.newBuilder()
                        .setServer("crm")
                        .setTool(tool)
                        .setHost(host)
                        .setBytesOut(bytes)
                        .build())
                .build();
        Observation observation = new Observation(
                event, time, state, state.header(), Surroundings.none(), Limits.NONE, new ToldContents());
        new FleetObserver().observe(observation);
        state = observation.after();
        return observation.reports();
    }
}
