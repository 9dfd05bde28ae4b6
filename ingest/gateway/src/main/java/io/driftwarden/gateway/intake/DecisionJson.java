package io.driftwarden.gateway.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.contract.output.VerdictJson;
import io.driftwarden.publisher.Decision;
import java.util.Locale;

/** A decision as JSON: the verdict's form, and {@code decided_by}: {@code detector}, {@code revocation} or {@code fail_mode}. */
final class DecisionJson {
    private DecisionJson() {}

    static ObjectNode of(TrustEvent event, Decision decision) {
        if (decision instanceof Decision.Judged judged) {
            return VerdictJson.of(judged.judgement()).put("decided_by", "detector");
        }
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("event_id", event.getId())
                .put("source", event.getSource())
                .put("session", event.getSubject())
                .put("tenant", Envelope.tenant(event))
                .put("time", event.getTime())
                .put("verdict", decision.verdict());
        if (decision instanceof Decision.Revoked revoked) {
            json.put("reason", revoked.revocation().reason());
            json.put("command_id", revoked.revocation().commandId());
            return json.put("decided_by", "revocation");
        }
        if (decision instanceof Decision.Defaulted defaulted) {
            json.put("reason", defaulted.cause().name().toLowerCase(Locale.ROOT));
        }
        return json.put("decided_by", "fail_mode");
    }
}
