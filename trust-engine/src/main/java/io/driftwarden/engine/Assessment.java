package io.driftwarden.engine;

import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.redaction.Redacted;
import io.driftwarden.engine.state.TimelineEntry;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine concludes from one event.
 *
 * @param verdict the answer to the event
 * @param otherwise the verdict if no rule were in shadow
 * @param policy digest of the policy that was applied
 * @param score the session's trust after it, 100 to 0
 * @param duplicate the event had been judged before; nothing else changed
 * @param findings what this event fired, by rule id
 * @param alerts those of the findings that are new for the session
 * @param kill the finding for which the session is killed by this event, if it is
 * @param redactions what of the event's data is not to be passed on
 * @param timeline the entry to remember; for a duplicate, the one remembered
 * @param definitions tool definitions to remember, canonical JSON by {@link ToolState#key}
 * @param reports what other sessions are to be compared with, or is counted together with what they do
 */
public record Assessment(
        Verdict verdict,
        Verdict otherwise,
        String policy,
        double score,
        boolean duplicate,
        List<Finding> findings,
        List<Finding> alerts,
        Optional<Finding> kill,
        List<Redacted> redactions,
        TimelineEntry timeline,
        Map<String, String> definitions,
        List<FleetReport> reports) {
    public Assessment {
        findings = List.copyOf(findings);
        alerts = List.copyOf(alerts);
        redactions = List.copyOf(redactions);
        definitions = Map.copyOf(definitions);
        reports = List.copyOf(reports);
    }
}
