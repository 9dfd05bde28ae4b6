package io.driftwarden.gateway.decide;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.output.VerdictJson;
import io.driftwarden.publisher.Decision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was decided.
 *
 * @param verdict {@code allow}, {@code flag}, {@code hold}, {@code block} or {@code kill}
 * @param decidedBy {@code detector}, {@code revocation}, {@code fail_mode}, or {@code gateway} for what cannot be judged
 * @param eventId of the event that was decided about; empty if there is none
 * @param findings ids of rules, sorted
 * @param reason why, for an administrator
 * @param redactions what of the event's data is to be stripped before it is passed on
 */
public record Answer(
        String verdict,
        String decidedBy,
        String eventId,
        List<String> findings,
        Optional<String> reason,
        List<Redaction> redactions) {
    private static final int DENIED =
            -31403; // outside of what JSON-RPC and MCP keep for themselves: the application's own

    public Answer {
        findings = List.copyOf(findings);
        redactions = List.copyOf(redactions);
    }

    static Answer of(String eventId, Decision decision) {
        if (decision instanceof Decision.Judged judged) {
            return new Answer(
                    decision.verdict(),
                    "detector",
                    eventId,
                    judged.judgement().getFindings(),
                    judged.judgement().getReason(),
                    judged.judgement().getRedactions());
        }
        if (decision instanceof Decision.Revoked revoked) {
            return new Answer(
                    decision.verdict(),
                    "revocation",
                    eventId,
                    List.of(),
                    Optional.of(revoked.revocation().reason()),
                    List.of());
        }
        Optional<String> cause = decision instanceof Decision.Defaulted defaulted
                ? Optional.of("no verdict (" + defaulted.cause().name().toLowerCase(Locale.ROOT)
                        + "), and the gateway fails " + defaulted.mode().name().toLowerCase(Locale.ROOT))
                : Optional.empty();
        return new Answer(decision.verdict(), "fail_mode", eventId, List.of(), cause, List.of());
    }

    /** Refused by the gateway itself: nobody could judge it. */
    public static Answer refused(String reason) {
        return new Answer("block", "gateway", "", List.of(), Optional.of(reason), List.of());
    }

    /** Nothing to judge, and nothing against it. */
    static Answer free() {
        return new Answer("allow", "gateway", "", List.of(), Optional.empty(), List.of());
    }

    /** Whether to go on. */
    public boolean proceeds() {
        return verdict.equals("allow") || verdict.equals("flag");
    }

    /** What the user may be told: nothing of what was found. */
    public String forUser() {
        return switch (verdict) {
            case "allow", "flag" -> "allowed";
            case "hold" -> "this needs an approval";
            case "kill" -> "this session was stopped";
            default -> "this was not let pass";
        };
    }

    /** For administrators and their logs. */
    public String forAdmin() {
        StringBuilder text = new StringBuilder(verdict).append(" by ").append(decidedBy);
        if (!findings.isEmpty()) {
            text.append(": ").append(String.join(", ", findings));
        }
        reason.ifPresent(why -> text.append("; ").append(why));
        return text.toString();
    }

    /** As an error of JSON-RPC, to be sent with HTTP 200: clients tear their whole session down on 4xx. */
    public ObjectNode rpcError() {
        ObjectNode error = JsonNodeFactory.instance
                .objectNode()
                .put("code", DENIED)
                .put("message", "Driftwarden did not let this pass: " + forUser());
        error.set("data", json());
        return error;
    }

    /** All of it. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("verdict", verdict)
                .put("decided_by", decidedBy)
                .put("event_id", eventId);
        findings.forEach(json.putArray("findings")::add);
        reason.ifPresent(why -> json.put("reason", why));
        if (!redactions.isEmpty()) {
            json.set("redactions", VerdictJson.redactions(redactions));
        }
        return json;
    }
}
