package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a request sends to the server, as the arguments of a call. */
final class CallArguments {
    private CallArguments() {}

    /** Everything but what belongs to the protocol. */
    static JsonNode ofMethod(ObjectNode params) {
        ObjectNode all = params.deepCopy();
        all.remove("_meta");
        all.remove("requestState");
        return all;
    }
}
