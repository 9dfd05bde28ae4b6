package io.driftwarden.deploy.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.HttpStatusException;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.ExceptionHandlerFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every failure as {@code {"error_code", "message"}}, as Confluent's client reads it. */
final class Errors implements ExceptionHandlerFunction, ServerErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public HttpResponse handleException(ServiceRequestContext context, HttpRequest request, Throwable cause) {
        return toResponse(cause);
    }

    @Override
    public HttpResponse onServiceException(ServiceRequestContext context, Throwable cause) {
        return toResponse(cause);
    }

    @Override
    public AggregatedHttpResponse renderStatus(
            @Nullable ServiceRequestContext context,
            ServiceConfig config,
            @Nullable RequestHeaders headers,
            HttpStatus status,
            @Nullable String description,
            @Nullable Throwable cause) {
        return AggregatedHttpResponse.of(
                status, SchemaRegistryServer.MEDIA_TYPE, body(status.code(), "HTTP " + status));
    }

    private static HttpResponse toResponse(Throwable cause) {
        if (cause instanceof RegistryException refusal) {
            return response(refusal.status(), refusal.code(), String.valueOf(refusal.getMessage()));
        }
        if (cause instanceof HttpStatusException status) {
            return response(status.httpStatus(), status.httpStatus().code(), "HTTP " + status.httpStatus());
        }
        if (cause instanceof ContentTooLargeException) {
            return response(HttpStatus.REQUEST_ENTITY_TOO_LARGE, 413, "The body is too large");
        }
        if (cause instanceof IllegalArgumentException) {
            return response(HttpStatus.BAD_REQUEST, 400, "The request is not what the API wants");
        }
        LOG.error("The embedded registry failed", cause);
        return response(HttpStatus.INTERNAL_SERVER_ERROR, 50001, "Error in the backend data store");
    }

    private static HttpResponse response(HttpStatus status, int code, String message) {
        return HttpResponse.of(status, SchemaRegistryServer.MEDIA_TYPE, body(code, message));
    }

    private static HttpData body(int code, String message) {
        var node = JSON.createObjectNode().put("error_code", code).put("message", message);
        try {
            return HttpData.wrap(JSON.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
