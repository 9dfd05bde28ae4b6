package io.driftwarden.topology.output;

import io.driftwarden.contract.SessionDestination;
import io.driftwarden.contract.SessionFinding;
import io.driftwarden.contract.SessionLabel;
import io.driftwarden.contract.SessionTool;
import io.driftwarden.contract.SessionView;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.engine.state.DestinationState;
import io.driftwarden.engine.state.FindingState;
import io.driftwarden.engine.state.Header;
import io.driftwarden.engine.state.LabelSighting;
import io.driftwarden.engine.state.Parties;
import io.driftwarden.engine.state.Progress;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.ToolState;

/** A session's state as analysts see it. */
public final class SessionViews {
    private SessionViews() {}

    /** The view of the state. */
    public static SessionView of(SessionState state) {
        Header header = state.header();
        Parties parties = header.parties();
        Progress progress = header.progress();
        return SessionView.newBuilder()
                .setSession(header.session())
                .setTenant(header.tenant())
                .setVerdict(state.trust().worst().wireName())
                .setScore(state.trust().score())
                .setLowestScore(state.trust().lowestScore())
                .setPrincipal(parties.principal())
                .setAgent(parties.agent())
                .setGateway(parties.gateway())
                .setFirstSeen(EventTime.instant(progress.firstSeen()).toString())
                .setLastSeen(EventTime.instant(progress.lastSeen()).toString())
                .setEvents(progress.events())
                .setEnded(header.ending().ended())
                .setKilled(header.killed())
                .setFindings(state.findings().entries().values().stream()
                        .map(SessionViews::finding)
                        .toList())
                .setTools(state.capabilities().tools().entries().entrySet().stream()
                        .map(tool -> tool(tool.getValue(), state.capabilities().calls(tool.getKey())))
                        .toList())
                .setDestinations(state.egress().destinations().entries().values().stream()
                        .map(SessionViews::destination)
                        .toList())
                .setScopes(parties.scopes())
                .setEvictions(Evictions.of(state))
                .setShares(ScoreShares.of(state, progress.lastSeen()))
                .setLabels(state.flows().labels().entries().values().stream()
                        .map(SessionViews::label)
                        .toList())
                .build();
    }

    private static SessionFinding finding(FindingState finding) {
        return SessionFinding.newBuilder()
                .setRuleId(finding.rule())
                .setFindingUid(finding.uid())
                .setSeverity(finding.severity())
                .setSummary(finding.summary())
                .setFirstEventId(finding.firstEventId())
                .setLastEventId(finding.lastEventId())
                .setCount(finding.count())
                .setEvidence(EvidenceRecords.of(finding))
                .build();
    }

    private static SessionTool tool(ToolState tool, long calls) {
        return SessionTool.newBuilder()
                .setServer(tool.server())
                .setTool(tool.name())
                .setRiskClass(tool.risk().wireName())
                .setListed(tool.listed())
                .setCalls(calls)
                .setDigest(tool.digest())
                .build();
    }

    private static SessionLabel label(LabelSighting sighting) {
        return SessionLabel.newBuilder()
                .setLabel(sighting.label())
                .setCarried(sighting.carried())
                .setServer(sighting.first().server())
                .setTool(sighting.first().tool())
                .setFirstEventId(sighting.first().eventId())
                .build();
    }

    private static SessionDestination destination(DestinationState destination) {
        return SessionDestination.newBuilder()
                .setDestination(destination.canonical())
                .setKind(destination.kind())
                .setOrigin(EvidenceRecords.origin(destination.origin()))
                .setBytesOut(destination.bytesOut())
                .setContacts(destination.contacts())
                .build();
    }
}
