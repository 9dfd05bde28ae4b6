package io.driftwarden.topology.output;

import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolProgressed;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.engine.Assessment;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.policy.Response;
import io.driftwarden.engine.redaction.Redacted;
import io.driftwarden.engine.state.FindingState;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Verdicts as the contract writes them. */
public final class Verdicts {
    private Verdicts() {}

    /** The verdict on the event. */
    public static TrustVerdict of(Outcome outcome) {
        Assessment assessment = outcome.assessment();
        return TrustVerdict.newBuilder()
                .setEventId(outcome.event().getId())
                .setSource(outcome.event().getSource())
                .setSession(outcome.header().session())
                .setTenant(outcome.header().tenant())
                .setTime(outcome.event().getTime())
                .setVerdict(assessment.verdict().wireName())
                .setScore(assessment.score())
                .setFindings(assessment.timeline().findings())
                .setReason(assessment.verdict() == Verdict.ALLOW ? null : reason(outcome))
                .setDuplicate(assessment.duplicate())
                .setRuleset(outcome.ruleset())
                .setPolicy(assessment.policy())
                .setShadowVerdict(
                        assessment.otherwise() == assessment.verdict()
                                ? null
                                : assessment.otherwise().wireName())
                .setRedactions(assessment.redactions().stream()
                        .map(Verdicts::redaction)
                        .toList())
                .build();
    }

    /**
     * The verdict on an event that could not be judged: {@code hold}, because a gateway waits and an attack may be what broke
     * the engine; {@code flag} where the policy fails open for the tool's risk class; {@code kill} if the session had been
     * killed.
     */
    public static TrustVerdict unjudged(
            TrustEvent event, String tenant, @Nullable SessionState session, String ruleset, Policy policy) {
        boolean killed = session != null && session.header().killed();
        return TrustVerdict.newBuilder()
                .setEventId(event.getId())
                .setSource(event.getSource())
                .setSession(event.getSubject())
                .setTenant(tenant)
                .setTime(event.getTime())
                .setVerdict((killed ? Verdict.KILL : failed(event, session, policy)).wireName())
                .setScore(session == null ? 100 : session.trust().score())
                .setFindings(List.of())
                .setReason("engine failure: the event could not be judged; see the dead letters")
                .setDuplicate(false)
                .setRuleset(ruleset)
                .setPolicy(policy.digest())
                .build();
    }

    private static Verdict failed(TrustEvent event, @Nullable SessionState session, Policy policy) {
        String server = event.getToolCalled()
                .flatMap(ToolCalled::getServer)
                .or(() -> event.getToolReturned().flatMap(ToolReturned::getServer))
                .or(() -> event.getToolProgressed().flatMap(ToolProgressed::getServer))
                .orElse("");
        String tool = event.getToolCalled()
                .flatMap(ToolCalled::getTool)
                .or(() -> event.getToolReturned().flatMap(ToolReturned::getTool))
                .or(() -> event.getToolProgressed().flatMap(ToolProgressed::getTool))
                .orElse("");
        @Nullable
        ToolState known = session == null ? null : session.capabilities().tool(server, tool);
        // A tool that nobody has met may do anything: it gets what the policy says of nothing in particular.
        Response response = policy.risk(server, tool)
                .or(() -> Optional.ofNullable(known).map(ToolState::risk))
                .map(policy.response()::of)
                .orElse(policy.response().others());
        return response.failClosed() ? Verdict.HOLD : Verdict.FLAG;
    }

    private static Redaction redaction(Redacted redacted) {
        return new Redaction(redacted.pointer(), redacted.start(), redacted.end(), redacted.rule());
    }

    private static String reason(Outcome outcome) {
        @Nullable String killFinding = outcome.header().ending().killFinding();
        Assessment assessment = outcome.assessment();
        if (assessment.duplicate()) {
            return "judged before: " + String.join(", ", assessment.timeline().findings());
        }
        if (assessment.verdict() == Verdict.KILL && assessment.kill().isEmpty() && killFinding != null) {
            FindingState finding = outcome.decision().state().findings().get(killFinding);
            return finding == null
                    ? "the session was killed before"
                    : "the session was killed before: " + finding.rule() + ", " + finding.summary();
        }
        return outcome.decisive().map(Alerts::sentence).orElse("the session's trust is low");
    }
}
