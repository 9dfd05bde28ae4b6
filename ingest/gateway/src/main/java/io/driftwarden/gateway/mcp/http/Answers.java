package io.driftwarden.gateway.mcp.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.client.UnprocessedRequestException;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.StreamTimeoutException;
import com.linecorp.armeria.common.util.Exceptions;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.mcp.Refusal;
import io.driftwarden.gateway.mcp.RpcError;
import java.util.concurrent.TimeoutException;

/** What the gateway says itself. */
final class Answers {
    private Answers() {}

    /** A JSON-RPC answer, with HTTP 200: clients tear their session down on 4xx. */
    static HttpResponse json(ObjectNode answer) {
        return json(HttpStatus.OK, answer);
    }

    static HttpResponse json(HttpStatus status, ObjectNode answer) {
        return HttpResponse.of(status, MediaType.JSON, answer.toString());
    }

    /** What a server's answer says that is no success. */
    static Refusal refusal(ResponseHeaders headers, String body) {
        String challenge = String.join(", ", headers.getAll(HttpHeaderNames.WWW_AUTHENTICATE));
        return new Refusal(headers.status().code(), challenge, body);
    }

    /** The request got no answer. */
    static HttpResponse failed(JsonNode id, Throwable failure) {
        return Exceptions.peel(failure) instanceof Problem problem
                ? problem.response()
                : json(RpcError.answer(id, RpcError.INTERNAL, reason(failure)));
    }

    /** Why there is no answer, without what only concerns the gateway's operator, such as addresses. */
    static String reason(Throwable failure) {
        Throwable cause = Exceptions.peel(failure);
        if (cause instanceof StreamTimeoutException || cause instanceof TimeoutException) {
            return "the server did not answer in time";
        }
        if (cause instanceof UnprocessedRequestException) {
            return "the server cannot be reached";
        }
        if (cause instanceof AnswerTooLargeException || cause instanceof IllegalStateException) {
            return String.valueOf(cause.getMessage());
        }
        return "the connection to the server broke before it answered";
    }
}
