package io.driftwarden.topology.query;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.HttpStatusException;
import com.linecorp.armeria.server.ServerErrorHandler;
import com.linecorp.armeria.server.ServiceConfig;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.annotation.ExceptionHandlerFunction;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every failure of a request as a problem; what is not the client's fault is logged, and not told. */
final class Problems implements ExceptionHandlerFunction, ServerErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    public HttpResponse handleException(ServiceRequestContext context, HttpRequest request, Throwable cause) {
        return respond(cause);
    }

    @Override
    public HttpResponse onServiceException(ServiceRequestContext context, Throwable cause) {
        return respond(cause);
    }

    @Override
    public AggregatedHttpResponse renderStatus(
            @Nullable ServiceRequestContext context,
            ServiceConfig config,
            @Nullable RequestHeaders headers,
            HttpStatus status,
            @Nullable String description,
            @Nullable Throwable cause) {
        return Problem.of(status).response();
    }

    private static HttpResponse respond(Throwable cause) {
        return problem(cause).response().toHttpResponse();
    }

    private static Problem problem(Throwable cause) {
        if (cause instanceof ProblemException known) {
            return known.problem();
        }
        if (cause instanceof InvalidStateStoreException || cause instanceof StreamsNotStartedException) {
            return ProblemException.unavailable("The partition is moving between instances.")
                    .problem();
        }
        if (cause instanceof HttpStatusException status) {
            return Problem.of(status.httpStatus());
        }
        LOG.error("A query failed", cause);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
