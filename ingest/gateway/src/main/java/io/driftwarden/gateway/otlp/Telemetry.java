package io.driftwarden.gateway.otlp;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A span or a log record, in whichever form it came.
 *
 * @param traceId in hex, empty if there is none
 * @param spanId likewise
 * @param parentId likewise; log records have none
 * @param name of the span, or of a log record's event
 * @param startNanos since the epoch
 * @param endNanos likewise; the start, for log records
 * @param resource attributes of what sent it
 * @param body of a log record
 */
record Telemetry(
        Kind kind,
        String traceId,
        String spanId,
        String parentId,
        String name,
        long startNanos,
        long endNanos,
        boolean failed,
        String failure,
        Attributes attributes,
        Attributes resource,
        JsonNode body) {

    /** What it describes: the work of the one that serves, the wait of the one that asks, or anything else. */
    enum Kind {
        SERVER_SPAN,
        CLIENT_SPAN,
        OTHER_SPAN,
        LOG_RECORD
    }
}
