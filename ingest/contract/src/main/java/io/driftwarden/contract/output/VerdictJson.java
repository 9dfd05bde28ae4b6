package io.driftwarden.contract.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.TrustVerdict;
import java.util.List;

/** A verdict as scripts and gateways read it. */
public final class VerdictJson {
    private VerdictJson() {}

    /**
     * {@code {"event_id","source","session","tenant","time","verdict","score","findings":[rule ids]}}, in this order, then
     * {@code reason} where there is one, {@code duplicate} where it is true, {@code shadow_verdict} where rules in shadow
     * would have changed the verdict, and {@code redactions} ({@code [{"pointer","start","end","reason"}]}) where there are any.
     */
    public static ObjectNode of(TrustVerdict verdict) {
        ObjectNode json = RecordJson.of(verdict);
        json.remove(List.of("ruleset", "policy"));
        if (!verdict.getDuplicate()) {
            json.remove("duplicate");
        }
        if (verdict.getRedactions().isEmpty()) {
            json.remove("redactions");
        }
        return json;
    }

    /** What a verdict says to strip, as in {@link #of}. */
    public static ArrayNode redactions(List<Redaction> redactions) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(redactions.size());
        redactions.forEach(redaction -> list.add(RecordJson.of(redaction)));
        return list;
    }
}
