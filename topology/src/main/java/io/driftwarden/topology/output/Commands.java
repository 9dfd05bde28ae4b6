package io.driftwarden.topology.output;

import com.google.common.hash.Hashing;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.rule.Rule.Strength;
import io.driftwarden.engine.state.Header;
import io.driftwarden.engine.state.Parties;
import io.driftwarden.engine.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Commands to gateways, in the vocabulary of OpenID CAEP 1.0. */
public final class Commands {
    /** The session must not act again. */
    public static final String SESSION_REVOKED = "https://schemas.openid.net/secevent/caep/event-type/session-revoked";

    /** The session's risk changed: a hint for whoever grants access. */
    public static final String RISK_LEVEL_CHANGE =
            "https://schemas.openid.net/secevent/caep/event-type/risk-level-change";

    /** Tells nobody anything: what a command looks like. */
    public static final TrustCommand NONE = TrustCommand.newBuilder()
            .setCommandId("")
            .setType("")
            .setSession("")
            .setTenant("")
            .setFindingUid("")
            .setRules(List.of())
            .setReason("")
            .setEventTime("")
            .build();

    private Commands() {}

    /**
     * The command that follows from the event, if one does: to revoke the session when this event kills it, else to note that
     * its risk went up a level.
     */
    public static Optional<TrustCommand> of(Outcome outcome) {
        Optional<Finding> kill = outcome.assessment().kill();
        if (kill.isPresent()) {
            return Optional.of(command(outcome, SESSION_REVOKED, kill.get()).build());
        }
        RiskLevel before = outcome.before() == null
                ? RiskLevel.LOW
                : RiskLevel.of(outcome.before().trust().score());
        RiskLevel now = RiskLevel.of(outcome.assessment().score());
        if (outcome.assessment().verdict() == Verdict.KILL || now.compareTo(before) <= 0) {
            return Optional.empty();
        }
        return outcome.decisive().map(finding -> command(outcome, RISK_LEVEL_CHANGE, finding)
                .setPreviousLevel(before.name())
                .setCurrentLevel(now.name())
                .build());
    }

    private static TrustCommand.Builder command(Outcome outcome, String type, Finding finding) {
        Header header = outcome.header();
        Parties parties = header.parties();
        return TrustCommand.newBuilder()
                .setCommandId(id(outcome, type, finding))
                .setType(type)
                .setSession(header.session())
                .setTenant(header.tenant())
                .setPrincipal(parties.principal())
                .setGateway(parties.gateway())
                .setFindingUid(finding.uid())
                .setRules(rules(outcome))
                .setReason(finding.summary())
                .setEventTime(outcome.event().getTime());
    }

    private static List<String> rules(Outcome outcome) {
        return outcome.assessment().findings().stream()
                .map(Finding::rule)
                .filter(rule -> !rule.shadow() && rule.strength() != Strength.INFORMATIVE)
                .map(rule -> rule.id())
                .distinct()
                .sorted()
                .toList();
    }

    /** The same for the same event judged again, another one if the same session id is killed again in another life. */
    private static String id(Outcome outcome, String type, Finding finding) {
        String text = String.join(
                "\n",
                type,
                outcome.header().tenant(),
                outcome.header().session(),
                finding.uid(),
                outcome.event().getSource(),
                outcome.event().getId());
        return Hashing.sha256()
                .hashString(text, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 32);
    }
}
