package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.contract.redaction.RedactionException;
import io.driftwarden.gateway.mcp.Denial;
import io.driftwarden.gateway.mcp.Said;

/**
 * Strips one message of what the verdict says. What cannot be stripped does not pass.
 *
 * @param message what the server said
 * @param said what the event says of it
 * @param id of the request that gets the error otherwise
 * @param what it is, such as {@code the result of fetch}
 */
record Strip(ObjectNode message, Said said, JsonNode id, String what) {

    Passage by(TrustVerdict verdict) {
        if (verdict.getRedactions().isEmpty()) {
            return Passage.FREE;
        }
        try {
            return Passage.stripped(said.places().strip(message, said.data(), verdict.getRedactions()));
        } catch (RedactionException e) {
            return Passage.refused(Denial.unstripped(id, what, verdict), true, false);
        }
    }
}
