package io.driftwarden.topology.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustAlert;
import io.driftwarden.engine.verdict.Verdict;
import java.util.Locale;

/** What was done about the event that raised an alert, in the words of OCSF's Security Control profile. */
enum Response {
    OBSERVED(3, "Observed", 15, "Detected"),
    ALERTED(3, "Observed", 19, "Alert"),
    BLOCKED(2, "Denied", 2, "Blocked"),
    REVOKED(2, "Denied", 24, "Access Revoked");

    private final int actionId;
    private final String action;
    private final int dispositionId;
    private final String disposition;

    Response(int actionId, String action, int dispositionId, String disposition) {
        this.actionId = actionId;
        this.action = action;
        this.dispositionId = dispositionId;
        this.disposition = disposition;
    }

    static Response of(TrustAlert alert) {
        return switch (Verdict.valueOf(alert.getVerdict().toUpperCase(Locale.ROOT))) {
            case ALLOW -> OBSERVED;
            case FLAG -> ALERTED;
            case HOLD, BLOCK -> BLOCKED;
            case KILL -> REVOKED;
        };
    }

    void writeTo(ObjectNode event) {
        event.put("action_id", actionId)
                .put("action", action)
                .put("disposition_id", dispositionId)
                .put("disposition", disposition);
    }
}
