package io.driftwarden.topology.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.ResponseHeadersBuilder;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param kind the last part of {@code type}
 * @param parameter the parameter at fault, empty if none is
 */
record Problem(HttpStatus status, String kind, String title, String detail, String parameter) {
    static final MediaType MEDIA_TYPE = MediaType.parse("application/problem+json");
    private static final String TYPE = "urn:driftwarden:problem:";
    private static final String RETRY_AFTER_SECONDS = "1";
    private static final JsonMapper MAPPER = new JsonMapper();

    static Problem of(HttpStatus status) {
        return new Problem(status, "http-" + status.code(), status.reasonPhrase(), "", "");
    }

    AggregatedHttpResponse response() {
        ResponseHeadersBuilder headers = ResponseHeaders.builder(status).contentType(MEDIA_TYPE);
        if (status.equals(HttpStatus.SERVICE_UNAVAILABLE)) {
            headers.add(HttpHeaderNames.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return AggregatedHttpResponse.of(headers.build(), HttpData.wrap(body()));
    }

    private byte[] body() {
        ObjectNode body = MAPPER.createObjectNode()
                .put("type", TYPE + kind)
                .put("title", title)
                .put("status", status.code());
        if (!detail.isEmpty()) {
            body.put("detail", detail);
        }
        if (!parameter.isEmpty()) {
            body.put("parameter", parameter);
        }
        try {
            return MAPPER.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem's tree cannot be written", e);
        }
    }
}
