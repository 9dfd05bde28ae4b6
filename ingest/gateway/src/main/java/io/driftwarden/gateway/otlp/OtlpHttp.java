package io.driftwarden.gateway.otlp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Code;
import com.google.rpc.Status;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.util.Exceptions;
import com.linecorp.armeria.server.AbstractHttpService;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.gateway.auth.Guarded;
import io.driftwarden.gateway.otlp.OtlpIntake.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.KafkaException;

/**
 * OTLP/HTTP (OTLP 1.x): protobuf or JSON, answered in the form of the request, errors as {@code google.rpc.Status}. 503 is to be
 * tried again, 400, 413 and 415 are not.
 */
final class OtlpHttp extends AbstractHttpService {
    private static final MediaType PROTOBUF = MediaType.parse("application/x-protobuf");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Signal signal;
    private final OtlpIntake intake;

    OtlpHttp(Signal signal, OtlpIntake intake) {
        this.signal = signal;
        this.intake = intake;
    }

    @Override
    protected HttpResponse doPost(ServiceRequestContext context, HttpRequest request) {
        MediaType type = request.contentType();
        boolean isProtobuf = type != null && type.is(PROTOBUF);
        if (!isProtobuf && (type == null || !type.is(MediaType.JSON))) {
            return error(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    Code.INVALID_ARGUMENT,
                    "content-type must be application/x-protobuf or application/json",
                    false);
        }
        String tenant = Guarded.caller(context).tenant();
        return HttpResponse.of(request.aggregate()
                .thenComposeAsync(whole -> take(tenant, isProtobuf, whole), context.blockingTaskExecutor())
                .exceptionally(failure -> failed(failure, isProtobuf)));
    }

    private CompletionStage<HttpResponse> take(String tenant, boolean isProtobuf, AggregatedHttpRequest request) {
        if (request.content().length() > intake.limits().maxBytes()) {
            throw ContentTooLargeException.get();
        }
        return intake.take(tenant, read(isProtobuf, request.content().array()))
                .thenApply(outcome -> ok(outcome, isProtobuf));
    }

    private List<Telemetry> read(boolean isProtobuf, byte[] body) {
        try {
            return isProtobuf ? signal.read(body) : signal.read(json(body));
        } catch (InvalidProtocolBufferException | JsonProcessingException e) {
            throw new UnreadableException();
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        }
    }

    private static JsonNode json(byte[] body) throws IOException {
        JsonNode json = JSON.readTree(body);
        if (!json.isObject()) {
            throw new UnreadableException();
        }
        return json;
    }

    private HttpResponse ok(Outcome outcome, boolean isProtobuf) {
        return isProtobuf
                ? HttpResponse.of(HttpStatus.OK, PROTOBUF, signal.answer(outcome))
                : HttpResponse.of(HttpStatus.OK, MediaType.JSON, signal.jsonAnswer(outcome));
    }

    private static HttpResponse failed(Throwable failure, boolean isProtobuf) {
        Throwable cause = Exceptions.peel(failure);
        if (cause instanceof UnreadableException) {
            return error(
                    HttpStatus.BAD_REQUEST, Code.INVALID_ARGUMENT, "the body is no export request of OTLP", isProtobuf);
        }
        if (cause instanceof ContentTooLargeException) {
            return error(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                    Code.RESOURCE_EXHAUSTED,
                    "the request is too large",
                    isProtobuf);
        }
        if (cause instanceof KafkaException) {
            return error(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    Code.UNAVAILABLE,
                    "not everything was acknowledged; send the request again",
                    isProtobuf);
        }
        throw new CompletionException(cause);
    }

    private static HttpResponse error(HttpStatus status, Code code, String message, boolean isProtobuf) {
        Status error = Status.newBuilder()
                .setCode(code.getNumber())
                .setMessage(message)
                .build();
        ResponseHeaders headers = ResponseHeaders.builder(status)
                .contentType(isProtobuf ? PROTOBUF : MediaType.JSON)
                .set(HttpHeaderNames.RETRY_AFTER, "1")
                .build();
        HttpData body = isProtobuf
                ? HttpData.wrap(error.toByteArray())
                : HttpData.ofUtf8("{\"code\":" + error.getCode() + ",\"message\":\"" + message + "\"}");
        return HttpResponse.of(
                status.equals(HttpStatus.SERVICE_UNAVAILABLE)
                        ? headers
                        : headers.withMutations(mutable -> mutable.remove(HttpHeaderNames.RETRY_AFTER)),
                body);
    }

    /** The exception exists to leave the normal way; it is cheap. */
    private static final class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableException() {
            super("unreadable", null, false, false);
        }
    }
}
