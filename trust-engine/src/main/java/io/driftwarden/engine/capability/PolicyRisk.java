package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.state.RiskClass;

/** A tool's risk class once the policy had its say: what it sets counts, then what a trusted server promises. */
final class PolicyRisk {
    private PolicyRisk() {}

    static RiskClass listed(Policy policy, String server, ToolDefinition definition) {
        return policy.risk(server, definition.name())
                .orElseGet(() -> policy.trusts(server)
                        ? promised(definition.risk(), definition.tree().path("annotations"))
                        : definition.risk());
    }

    /** @param judged the class without a policy */
    static RiskClass called(Policy policy, String server, String tool, RiskClass judged) {
        return policy.risk(server, tool).orElse(judged);
    }

    /** MCP: a read-only tool does not change its environment; one of a closed world does not meet strangers. */
    private static RiskClass promised(RiskClass judged, JsonNode annotations) {
        if (annotations.path("readOnlyHint").asBoolean(false)) {
            return RiskClass.READ;
        }
        boolean closed = !annotations.path("openWorldHint").asBoolean(true);
        return closed && judged == RiskClass.SEND ? RiskClass.WRITE : judged;
    }
}
