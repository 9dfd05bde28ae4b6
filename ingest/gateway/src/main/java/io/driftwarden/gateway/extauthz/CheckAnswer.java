package io.driftwarden.gateway.extauthz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.rpc.Code;
import com.google.rpc.Status;
import io.driftwarden.gateway.decide.Answer;
import io.envoyproxy.envoy.config.core.v3.HeaderValue;
import io.envoyproxy.envoy.config.core.v3.HeaderValueOption;
import io.envoyproxy.envoy.config.core.v3.HeaderValueOption.HeaderAppendAction;
import io.envoyproxy.envoy.service.auth.v3.CheckResponse;
import io.envoyproxy.envoy.service.auth.v3.DeniedHttpResponse;
import io.envoyproxy.envoy.service.auth.v3.OkHttpResponse;
import io.envoyproxy.envoy.type.v3.HttpStatus;
import io.envoyproxy.envoy.type.v3.StatusCode;
import java.util.List;

/**
 * Answers in Envoy's terms. A request that is let pass gets {@code x-driftwarden-verdict}, {@code -event} and {@code -findings}; a
 * denied one is answered 403 with problem details. A denied message of MCP is answered 200 with a JSON-RPC error that has the
 * findings in {@code data}: clients tear their whole session down on 4xx.
 */
final class CheckAnswer {
    private CheckAnswer() {}

    static CheckResponse of(Answer answer) {
        if (answer.proceeds()) {
            return CheckResponse.newBuilder()
                    .setStatus(status(Code.OK, answer))
                    .setOkResponse(OkHttpResponse.newBuilder().addAllHeaders(headers(answer)))
                    .build();
        }
        ObjectNode problem = answer.json()
                .put("type", "about:blank")
                .put("title", "Forbidden")
                .put("status", 403)
                .put("detail", answer.forUser());
        return denied(answer, StatusCode.Forbidden, "application/problem+json", problem);
    }

    /** For a message of MCP with this id. */
    static CheckResponse ofMessage(Answer answer, JsonNode id) {
        if (answer.proceeds()) {
            return of(answer);
        }
        ObjectNode error = JsonNodeFactory.instance.objectNode().put("jsonrpc", "2.0");
        error.set("id", id.isTextual() || id.isNumber() ? id : JsonNodeFactory.instance.nullNode());
        error.set("error", answer.rpcError());
        return denied(answer, StatusCode.OK, "application/json", error);
    }

    private static CheckResponse denied(Answer answer, StatusCode code, String contentType, ObjectNode body) {
        return CheckResponse.newBuilder()
                .setStatus(status(Code.PERMISSION_DENIED, answer))
                .setDeniedResponse(DeniedHttpResponse.newBuilder()
                        .setStatus(HttpStatus.newBuilder().setCode(code))
                        .addHeaders(header("content-type", contentType))
                        .addAllHeaders(headers(answer))
                        .setBody(body.toString()))
                .build();
    }

    private static Status status(Code code, Answer answer) {
        return Status.newBuilder()
                .setCode(code.getNumber())
                .setMessage(answer.forAdmin())
                .build();
    }

    private static List<HeaderValueOption> headers(Answer answer) {
        return List.of(
                header("x-driftwarden-verdict", answer.verdict()),
                header("x-driftwarden-event", answer.eventId()),
                header("x-driftwarden-findings", String.join(",", answer.findings())));
    }

    private static HeaderValueOption header(String name, String value) {
        return HeaderValueOption.newBuilder()
                .setHeader(HeaderValue.newBuilder().setKey(name).setValue(value))
                .setAppendAction(HeaderAppendAction.OVERWRITE_IF_EXISTS_OR_ADD)
                .build();
    }
}
