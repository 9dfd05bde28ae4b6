package io.driftwarden.gateway.authzen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpStatus;
import io.driftwarden.gateway.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Access evaluations (AuthZEN 1.0 section 7.1): members of the request are defaults of each, replaced as a whole by its own.
 *
 * @param single the request has no list: it is one evaluation, answered as one
 */
record Evaluations(List<ObjectNode> requests, Semantic semantic, boolean single) {
    private static final int MOST = 100;
    private static final List<String> MEMBERS = List.of("subject", "action", "resource", "context");

    /** @throws Problem 400 if the list is none or too long */
    static Evaluations of(ObjectNode request) {
        JsonNode list = request.path("evaluations");
        Semantic semantic = Semantic.of(request);
        if (list.isMissingNode() || (list.isArray() && list.isEmpty())) {
            return new Evaluations(List.of(request), semantic, true);
        }
        if (!list.isArray() || list.size() > MOST) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "evaluations must be a list of at most " + MOST);
        }
        List<ObjectNode> requests = new ArrayList<>();
        for (JsonNode own : list) {
            requests.add(merged(request, own));
        }
        return new Evaluations(requests, semantic, false);
    }

    private static ObjectNode merged(ObjectNode defaults, JsonNode own) {
        ObjectNode merged = defaults.objectNode();
        for (String member : MEMBERS) {
            JsonNode value = own.has(member) ? own.get(member) : defaults.get(member);
            if (value != null) {
                merged.set(member, value);
            }
        }
        return merged;
    }
}
