package io.driftwarden.gateway.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads OTLP's protobuf form. */
final class ProtoTelemetry {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ProtoTelemetry() {}

    static List<Telemetry> of(ExportTraceServiceRequest request) {
        List<Telemetry> all = new ArrayList<>();
        for (ResourceSpans group : request.getResourceSpansList()) {
            Attributes resource = attributes(group.getResource().getAttributesList());
            for (ScopeSpans scope : group.getScopeSpansList()) {
                scope.getSpansList().forEach(span -> all.add(of(span, resource)));
            }
        }
        return all;
    }

    static List<Telemetry> of(ExportLogsServiceRequest request) {
        List<Telemetry> all = new ArrayList<>();
        for (ResourceLogs group : request.getResourceLogsList()) {
            Attributes resource = attributes(group.getResource().getAttributesList());
            for (ScopeLogs scope : group.getScopeLogsList()) {
                scope.getLogRecordsList().forEach(record -> all.add(of(record, resource)));
            }
        }
        return all;
    }

    private static Telemetry of(Span span, Attributes resource) {
        return new Telemetry(
                switch (span.getKind()) {
                    case SPAN_KIND_SERVER -> Telemetry.Kind.SERVER_SPAN;
                    case SPAN_KIND_CLIENT -> Telemetry.Kind.CLIENT_SPAN;
                    default -> Telemetry.Kind.OTHER_SPAN;
                },
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getStartTimeUnixNano(),
                span.getEndTimeUnixNano(),
                span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR,
                span.getStatus().getMessage(),
                attributes(span.getAttributesList()),
                resource,
                NODES.missingNode());
    }

    private static Telemetry of(LogRecord record, Attributes resource) {
        Attributes attributes = attributes(record.getAttributesList());
        long time = record.getTimeUnixNano() == 0 ? record.getObservedTimeUnixNano() : record.getTimeUnixNano();
        return new Telemetry(
                Telemetry.Kind.LOG_RECORD,
                hex(record.getTraceId()),
                hex(record.getSpanId()),
                "",
                attributes.text("event.name"), // the field of its own is younger than the generated classes
                time,
                time,
                false,
                "",
                attributes,
                resource,
                json(record.getBody()));
    }

    private static Attributes attributes(List<KeyValue> list) {
        Map<String, JsonNode> values = new HashMap<>();
        list.forEach(entry -> values.putIfAbsent(entry.getKey(), json(entry.getValue())));
        return new Attributes(values);
    }

    private static JsonNode json(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> NODES.textNode(value.getStringValue());
            case BOOL_VALUE -> NODES.booleanNode(value.getBoolValue());
            case INT_VALUE -> NODES.numberNode(value.getIntValue());
            case DOUBLE_VALUE -> NODES.numberNode(value.getDoubleValue());
            case BYTES_VALUE ->
                NODES.textNode(
                        Base64.getEncoder().encodeToString(value.getBytesValue().toByteArray()));
            case ARRAY_VALUE -> {
                ArrayNode list = NODES.arrayNode();
                value.getArrayValue().getValuesList().forEach(item -> list.add(json(item)));
                yield list;
            }
            case KVLIST_VALUE -> {
                ObjectNode object = NODES.objectNode();
                value.getKvlistValue()
                        .getValuesList()
                        .forEach(entry -> object.set(entry.getKey(), json(entry.getValue())));
                yield object;
            }
            case VALUE_NOT_SET -> NODES.nullNode();
        };
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }
}
