package io.driftwarden.gateway;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.HttpResponseException;
import com.linecorp.armeria.server.HttpStatusException;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what fails outside of the doors, such as a body over the limit or an unknown path, as problem details (RFC
 * 9457) too. Only defects are logged: a client must not be able to fill the log. Thread-safe.
 */
public final class DoorErrors implements ServerErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DoorErrors.class);

    @Override
    public @Nullable HttpResponse onServiceException(ServiceRequestContext context, Throwable cause) {
        if (!(cause instanceof HttpStatusException || cause instanceof HttpResponseException)) {
            LOG.error("A door failed", cause);
        }
        return null; // rendered below, by its status
    }

    @Override
    public AggregatedHttpResponse renderStatus(
            @Nullable ServiceRequestContext context,
            ServiceConfig config,
            @Nullable RequestHeaders headers,
            HttpStatus status,
            @Nullable String description,
            @Nullable Throwable cause) {
        return Problem.of(status, detail(status)).aggregated();
    }

    private static String detail(HttpStatus status) {
        if (status.equals(HttpStatus.REQUEST_ENTITY_TOO_LARGE)) {
            return Problem.TOO_LARGE;
        }
        if (status.equals(HttpStatus.NOT_FOUND)) {
            return "nothing is served here; events are sent to /v1/events";
        }
        return status.isServerError() ? "the gateway failed" : "the request cannot be taken";
    }
}
