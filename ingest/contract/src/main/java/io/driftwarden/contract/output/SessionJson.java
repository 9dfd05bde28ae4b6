package io.driftwarden.contract.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.SessionFinding;
import io.driftwarden.contract.SessionView;

/** A session as analysts and scripts read it. */
public final class SessionJson {
    private SessionJson() {}

    /** All that the view holds, under the names and in the order of its schema. */
    public static ObjectNode view(SessionView session) {
        return RecordJson.of(session);
    }

    /**
     * How the session ended: {@code session}, {@code tenant}, {@code verdict} (its worst), {@code score} (its lowest) and
     * {@code findings} with rule id and first event id, in this order.
     */
    public static ObjectNode outcome(SessionView session) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("session", session.getSession());
        json.put("tenant", session.getTenant());
        json.put("verdict", session.getVerdict());
        json.put("score", session.getLowestScore());
        ArrayNode findings = json.putArray("findings");
        for (SessionFinding finding : session.getFindings()) {
            findings.addObject().put("rule_id", finding.getRuleId()).put("first_event_id", finding.getFirstEventId());
        }
        return json;
    }
}
