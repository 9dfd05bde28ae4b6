package io.driftwarden.gateway.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads OTLP's JSON form: protobuf's JSON mapping with ids in hex, enumerations as numbers and 64-bit numbers as text (OTLP 1.x,
 * "JSON Protobuf Encoding"). Unknown fields are passed over, as it asks for; numbers may be numbers too.
 */
final class JsonTelemetry {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ERROR = 2; // StatusCode

    private JsonTelemetry() {}

    static List<Telemetry> spans(JsonNode request) {
        List<Telemetry> all = new ArrayList<>();
        for (JsonNode group : request.path("resourceSpans")) {
            Attributes resource = attributes(group.path("resource").path("attributes"));
            for (JsonNode scope : group.path("scopeSpans")) {
                scope.path("spans").forEach(span -> all.add(span(span, resource)));
            }
        }
        return all;
    }

    static List<Telemetry> logs(JsonNode request) {
        List<Telemetry> all = new ArrayList<>();
        for (JsonNode group : request.path("resourceLogs")) {
            Attributes resource = attributes(group.path("resource").path("attributes"));
            for (JsonNode scope : group.path("scopeLogs")) {
                scope.path("logRecords").forEach(record -> all.add(log(record, resource)));
            }
        }
        return all;
    }

    private static Telemetry span(JsonNode span, Attributes resource) {
        JsonNode kind = span.path("kind");
        JsonNode code = span.path("status").path("code");
        return new Telemetry(
                switch (kind.asText()) {
                    case "2", "SPAN_KIND_SERVER" -> Telemetry.Kind.SERVER_SPAN;
                    case "3", "SPAN_KIND_CLIENT" -> Telemetry.Kind.CLIENT_SPAN;
                    default -> Telemetry.Kind.OTHER_SPAN;
                },
                id(span, "traceId"),
                id(span, "spanId"),
                id(span, "parentSpanId"),
                span.path("name").asText(),
                span.path("startTimeUnixNano").asLong(),
                span.path("endTimeUnixNano").asLong(),
                code.asInt() == ERROR || code.asText().equals("STATUS_CODE_ERROR"),
                span.path("status").path("message").asText(),
                attributes(span.path("attributes")),
                resource,
                NODES.missingNode());
    }

    private static Telemetry log(JsonNode record, Attributes resource) {
        Attributes attributes = attributes(record.path("attributes"));
        long said = record.path("timeUnixNano").asLong();
        long time = said == 0 ? record.path("observedTimeUnixNano").asLong() : said;
        String name = record.path("eventName").asText();
        return new Telemetry(
                Telemetry.Kind.LOG_RECORD,
                id(record, "traceId"),
                id(record, "spanId"),
                "",
                name.isEmpty() ? attributes.text("event.name") : name,
                time,
                time,
                false,
                "",
                attributes,
                resource,
                value(record.path("body")));
    }

    private static String id(JsonNode node, String name) {
        return node.path(name).asText().toLowerCase(Locale.ROOT);
    }

    private static Attributes attributes(JsonNode list) {
        Map<String, JsonNode> values = new HashMap<>();
        list.forEach(entry -> values.putIfAbsent(entry.path("key").asText(), value(entry.path("value"))));
        return new Attributes(values);
    }

    private static JsonNode value(JsonNode any) {
        if (any.has("stringValue") || any.has("bytesValue")) {
            return NODES.textNode(any.path(any.has("stringValue") ? "stringValue" : "bytesValue")
                    .asText());
        }
        if (any.has("boolValue")) {
            return NODES.booleanNode(any.path("boolValue").asBoolean());
        }
        if (any.has("intValue")) {
            return NODES.numberNode(any.path("intValue").asLong());
        }
        if (any.has("doubleValue")) {
            return NODES.numberNode(any.path("doubleValue").asDouble());
        }
        if (any.has("arrayValue")) {
            ArrayNode list = NODES.arrayNode();
            any.path("arrayValue").path("values").forEach(item -> list.add(value(item)));
            return list;
        }
        ObjectNode object = NODES.objectNode();
        any.path("kvlistValue")
                .path("values")
                .forEach(entry -> object.set(entry.path("key").asText(), value(entry.path("value"))));
        return any.has("kvlistValue") ? object : NODES.nullNode();
    }
}
