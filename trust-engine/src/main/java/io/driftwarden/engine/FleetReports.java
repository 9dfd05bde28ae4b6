package io.driftwarden.engine;

import io.driftwarden.engine.baseline.FleetKey;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.verdict.Verdict;
import java.util.List;

/** What a session tells of its sends, so that others are compared with it; nothing once something was found in it. */
final class FleetReports {
    private FleetReports() {}

    static List<FleetReport> of(SessionState before, SessionState after, Observation observation) {
        if (before.trust().worst() != Verdict.ALLOW) {
            return List.of();
        }
        return after.trust().worst() == Verdict.ALLOW ? observation.reports() : withdrawn(after, observation.time());
    }

    private static List<FleetReport> withdrawn(SessionState session, long time) {
        String tenant = session.header().tenant();
        String id = session.header().session();
        return session.flows().uses().entries().entrySet().stream()
                .map(use -> FleetReport.of(tenant, id, FleetKey.parse(use.getKey()), use.getValue(), time)
                        .asWithdrawn())
                .toList();
    }
}
