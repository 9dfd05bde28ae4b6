package io.driftwarden.topology.output;

import static io.driftwarden.topology.output.EvidenceRecords.orNull;

import io.driftwarden.contract.CallbackOffered;
import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.ScoreShare;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolProgressed;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.state.Header;
import io.driftwarden.engine.state.Parties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Alerts as the contract writes them. */
public final class Alerts {
    private Alerts() {}

    /** One alert for each finding of the event that is new for its session. */
    public static List<TrustAlert> of(Outcome outcome) {
        List<Finding> alerts = outcome.assessment().alerts();
        if (alerts.isEmpty()) {
            return List.of();
        }
        List<ScoreShare> shares = ScoreShares.of(
                outcome.decision().state(),
                EventTime.parse(outcome.event().getTime())
                        .orElse(outcome.header().progress().lastSeen()));
        return alerts.stream().map(finding -> alert(outcome, finding, shares)).toList();
    }

    /** The finding in one sentence, with its rule. */
    static String sentence(Finding finding) {
        return finding.rule().id() + ": " + finding.summary();
    }

    private static TrustAlert alert(Outcome outcome, Finding finding, List<ScoreShare> shares) {
        Rule rule = finding.rule();
        Header header = outcome.header();
        Parties parties = header.parties();
        return TrustAlert.newBuilder()
                .setFindingUid(finding.uid())
                .setSession(header.session())
                .setTenant(header.tenant())
                .setTime(outcome.event().getTime())
                .setRuleId(rule.id())
                .setRuleVersion(rule.version())
                .setTitle(rule.title())
                .setDescription(rule.why())
                .setSummary(finding.summary())
                .setFamily(rule.family())
                .setSeverity(rule.severity().wireName())
                .setConfidence(rule.confidence())
                .setTags(rule.tags())
                .setEvidence(EvidenceRecords.of(finding.evidence()))
                .setVerdict(outcome.assessment().verdict().wireName())
                .setScore(outcome.assessment().score())
                .setPrincipal(parties.principal())
                .setAgent(parties.agent())
                .setGateway(parties.gateway())
                .setServer(orNull(finding.server()))
                .setTool(orNull(finding.tool()))
                .setCallId(callId(outcome.event()))
                .setShadow(finding.shadow())
                .setRuleset(outcome.ruleset())
                .setPolicy(outcome.assessment().policy())
                .setShares(shares)
                .build();
    }

    private static @Nullable String callId(TrustEvent event) {
        return event.getToolCalled()
                .flatMap(ToolCalled::getCallId)
                .or(() -> event.getToolReturned().flatMap(ToolReturned::getCallId))
                .or(() -> event.getToolProgressed().flatMap(ToolProgressed::getCallId))
                .or(() -> event.getDestinationContacted().flatMap(DestinationContacted::getCallId))
                .or(() -> event.getCallbackOffered().flatMap(CallbackOffered::getCallId))
                .orElse(null);
    }
}
