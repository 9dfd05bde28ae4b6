package io.driftwarden.topology.output;

import static io.driftwarden.topology.output.OwnAffairs.evidence;
import static io.driftwarden.topology.output.OwnAffairs.value;

import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustCommand;
import io.driftwarden.engine.verdict.Severity;
import java.util.List;

/** Alerts about commands. */
public final class CommandAlerts {
    private static final String RULE = "DW-VIS-007";

    private CommandAlerts() {}

    /** No gateway has acknowledged the command, however often it was sent. */
    public static TrustAlert unacknowledged(TrustCommand command, int sends) {
        boolean kill = command.getType().equals(Commands.SESSION_REVOKED);
        return TrustAlert.newBuilder()
                .setFindingUid(OwnAffairs.findingUid(RULE, command.getCommandId()))
                .setSession(command.getSession())
                .setTenant(command.getTenant())
                .setTime(command.getEventTime())
                .setRuleId(RULE)
                .setRuleVersion("1")
                .setTitle("No gateway acknowledged a command")
                .setDescription("What nobody carries out is only a log line: the session may still be acting.")
                .setSummary((kill ? "the kill" : "the change of risk") + " of session " + command.getSession()
                        + " was sent " + sends + " times, and no gateway acknowledged it")
                .setFamily("VIS")
                .setSeverity((kill ? Severity.CRITICAL : Severity.LOW).wireName())
                .setConfidence(100)
                .setTags(List.of("behaviour", "ASI08"))
                .setEvidence(
                        evidence(value("command", command.getCommandId()), value("sends", Integer.toString(sends))))
                .setVerdict(kill ? "kill" : "flag")
                .setScore(0)
                .setPrincipal(command.getPrincipal().orElse(null))
                .setGateway(command.getGateway().orElse(null))
                .setShadow(false)
                .setRuleset("commands")
                .build();
    }
}
