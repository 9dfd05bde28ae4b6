package io.driftwarden.gateway;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.ContentTooLargeException;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;
import com.linecorp.armeria.common.util.Exceptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** What went wrong with a request, as problem details (RFC 9457). The exception exists to leave the normal way; it is cheap. */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The detail of what is over a limit. */
    public static final String TOO_LARGE = "the request or one of its events is too large";

    private static final MediaType PROBLEM_JSON = MediaType.parse("application/problem+json");

    private final HttpStatus status;
    private final transient List<Map.Entry<String, String>> headers;
    private final transient List<EventError> errors;

    private Problem(
            HttpStatus status, String detail, List<Map.Entry<String, String>> headers, List<EventError> errors) {
        super(detail, null, false, false);
        this.status = status;
        this.headers = headers;
        this.errors = errors;
    }

    /** With this status; the detail is for a person. */
    public static Problem of(HttpStatus status, String detail) {
        return new Problem(status, detail, List.of(), List.of());
    }

    /** The same, with a header of the answer. */
    public static Problem withHeader(HttpStatus status, String detail, CharSequence header, String value) {
        return new Problem(status, detail, List.of(Map.entry(header.toString(), value)), List.of());
    }

    /** 400: none of the events was taken, for these reasons. */
    public static Problem invalid(List<EventError> errors) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "nothing was published: " + errors.size() + " of the events cannot be taken",
                List.of(),
                errors);
    }

    /**
     * The answer to a request of which not all events were published.
     *
     * @throws CompletionException if that is a defect: Armeria answers 500, without the trace
     */
    public static HttpResponse unpublished(Throwable failure) {
        Throwable cause = Exceptions.peel(failure);
        if (cause instanceof Problem problem) {
            return problem.response();
        }
        if (cause instanceof ContentTooLargeException || cause instanceof RecordTooLargeException) {
            return of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, TOO_LARGE).response();
        }
        if (cause instanceof KafkaException) {
            return withHeader(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "not all events were acknowledged; send the request again",
                            HttpHeaderNames.RETRY_AFTER,
                            "1")
                    .response();
        }
        throw new CompletionException(cause);
    }

    /** The answer. */
    public HttpResponse response() {
        return aggregated().toHttpResponse();
    }

    /** The answer, whole. */
    public AggregatedHttpResponse aggregated() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "about:blank");
        body.put("title", status.reasonPhrase());
        body.put("status", status.code());
        body.put("detail", getMessage());
        if (!errors.isEmpty()) {
            errors.forEach(error -> body.withArray("errors").add(error.json()));
        }
        ResponseHeadersBuilder response = ResponseHeaders.builder(status).contentType(PROBLEM_JSON);
        headers.forEach(header -> response.set(header.getKey(), header.getValue()));
        response.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        return AggregatedHttpResponse.of(response.build(), HttpData.ofUtf8(body.toString()));
    }
}
