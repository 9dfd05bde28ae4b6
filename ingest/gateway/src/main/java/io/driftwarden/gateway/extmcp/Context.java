package io.driftwarden.gateway.extmcp;

import com.google.protobuf.Struct;
import io.driftwarden.gateway.auth.Caller;
import io.driftwarden.gateway.decide.Party;

/**
 * What agentgateway is configured to tell besides the message: {@code session}, {@code principal}, {@code call_id}, {@code tool}
 * and {@code approval_id}, each an expression in its configuration. None is needed; without {@code session}, all that a principal
 * does with a server is one session.
 */
record Context(Struct metadata) {

    Party party(Caller caller, String server) {
        return Party.of(caller, text("principal"), text("session"), server);
    }

    String callId() {
        return text("call_id");
    }

    String tool() {
        return text("tool");
    }

    String approvalId() {
        return text("approval_id");
    }

    private String text(String name) {
        return metadata.containsFields(name) ? metadata.getFieldsOrThrow(name).getStringValue() : "";
    }
}
