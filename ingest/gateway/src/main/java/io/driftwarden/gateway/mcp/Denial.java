package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.publisher.Decision;
import java.util.Locale;

/**
 * The answer in place of what a decision does not let pass: a JSON-RPC error, whose {@code data} has {@code verdict},
 * {@code decided_by} ({@code detector}, {@code revocation}, {@code fail_mode}, or {@code gateway} for what cannot be stripped), {@code findings} (rule ids), {@code reason} and
 * {@code event_id}.
 *
 * <p>It goes out with HTTP 200: clients tear their whole session down on 4xx.
 */
public final class Denial {
    private Denial() {}

    /**
     * The answer.
     *
     * @param id of the request
     * @param what was not let pass, such as {@code the call of fetch}
     * @param eventId of the event that was decided about
     */
    public static ObjectNode of(JsonNode id, String what, String eventId, Decision decision) {
        ObjectNode answer = RpcError.answer(id, RpcError.DENIED, message(what, decision));
        ObjectNode data = answer.withObject("/error/data");
        data.put("verdict", decision.verdict());
        data.put("event_id", eventId);
        if (decision instanceof Decision.Judged judged) {
            data.put("decided_by", "detector");
            judged.judgement().getFindings().forEach(data.putArray("findings")::add);
            judged.judgement().getReason().ifPresent(reason -> data.put("reason", reason));
        } else if (decision instanceof Decision.Revoked revoked) {
            data.put("decided_by", "revocation");
            data.putArray("findings");
            data.put("reason", revoked.revocation().reason());
            data.put("command_id", revoked.revocation().commandId());
        } else if (decision instanceof Decision.Defaulted defaulted) {
            data.put("decided_by", "fail_mode");
            data.putArray("findings");
            data.put("reason", defaulted.cause().name().toLowerCase(Locale.ROOT));
        }
        return answer;
    }

    /** The answer in place of what must not pass as it is, and from which what the verdict names could not be stripped. */
    public static ObjectNode unstripped(JsonNode id, String what, TrustVerdict verdict) {
        ObjectNode answer = RpcError.answer(
                id,
                RpcError.DENIED,
                "Driftwarden did not let " + what + " pass: what is to be stripped from it cannot be found in it");
        ObjectNode data = answer.withObject("/error/data");
        data.put("verdict", verdict.getVerdict());
        data.put("event_id", verdict.getEventId());
        data.put("decided_by", "gateway");
        verdict.getFindings().forEach(data.putArray("findings")::add);
        data.put("reason", "redactions_do_not_fit");
        return answer;
    }

    private static String message(String what, Decision decision) {
        if (decision instanceof Decision.Defaulted) {
            return "Driftwarden did not let " + what + " pass: no verdict could be had, and the gateway fails closed";
        }
        return switch (decision.verdict()) {
            case "kill" -> "Driftwarden did not let " + what + " pass: the session was revoked";
            case "hold" -> "Driftwarden did not let " + what + " pass: it needs an approval";
            default -> "Driftwarden did not let " + what + " pass";
        };
    }
}
