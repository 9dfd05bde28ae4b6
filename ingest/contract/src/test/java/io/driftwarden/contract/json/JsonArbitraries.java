package io.driftwarden.contract.json;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.avro.Schema;

/** Events as JSON text: known and unknown types and fields, with values of the right and of every wrong kind. */
final class JsonArbitraries {
    private JsonArbitraries() {}

    static Arbitrary<String> events() {
        Arbitrary<String> types = Arbitraries.of(EventType.values())
                .map(EventType::type)
                .edgeCases(config -> config.add("com.example.unknown"));
        return types.flatMap(JsonArbitraries::eventsOf);
    }

    private static Arbitrary<String> eventsOf(String type) {
        Arbitrary<String> identity = strings(1, 12).filter(JsonArbitraries::isAttribute);
        Arbitrary<Map<String, String>> rest = Arbitraries.maps(
                        Arbitraries.of(
                                "sequence", "datacontenttype", "dataschema", "traceparent", "session_started", "x"),
                        values())
                .ofMaxSize(4);
        return Combinators.combine(identity, identity, identity, rest, data(type), Arbitraries.of(true, false))
                .as((id, source, subject, more, data, dataFirst) -> {
                    String head = "\"specversion\":\"1.0\",\"id\":" + id + ",\"source\":" + source + ",\"type\":\""
                            + type + "\",\"time\":\"2026-01-01T00:00:02.5+01:00\",\"subject\":" + subject;
                    String attributes = members(more, head);
                    return dataFirst
                            ? "{ \"data\" : " + data + ",\n" + attributes + "}"
                            : "{" + attributes + ",\"data\":" + data + "}";
                });
    }

    private static Arbitrary<String> data(String type) {
        List<String> names = EventType.of(type).map(JsonArbitraries::fieldNames).orElse(List.of("a", "b"));
        Arbitrary<String> keys = Arbitraries.oneOf(Arbitraries.of(names), Arbitraries.of("extra", "later", "ключ", ""));
        Arbitrary<String> objects =
                Arbitraries.maps(keys, values()).ofMaxSize(8).map(members -> "{" + members(members, "") + "}");
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, objects), net.jqwik.api.Tuple.of(1, values()));
    }

    private static List<String> fieldNames(EventType type) {
        Schema union = TrustEvent.getClassSchema().getField(type.dataField()).schema();
        return union.getTypes().get(1).getFields().stream()
                .map(Schema.Field::name)
                .toList();
    }

    static Arbitrary<String> values() {
        return Arbitraries.lazyOf(
                () -> scalars(),
                () -> scalars(),
                () -> strings(0, 8),
                () -> Arbitraries.of(
                        "[\"a\", \"b\"]", "[\"a\",1]", "[]", "{}", "[{\"name\":\"t\",\"inputSchema\":{\"a\" :1.50}}]"),
                () -> values().list().ofMaxSize(3).map(items -> "[" + String.join(" , ", items) + "]"),
                () -> Arbitraries.maps(
                                Arbitraries.of("name", "id", "scopes", "k", "title", "inputSchema", "annotations"),
                                values())
                        .ofMaxSize(3)
                        .map(members -> "{" + members(members, "") + "}"));
    }

    private static Arbitrary<String> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "null",
                        "true",
                        "false",
                        "0",
                        "-0",
                        "-0.0",
                        "1.50",
                        "1E+2",
                        "1e400",
                        "0.1",
                        "1e-9",
                        "0.30",
                        "9223372036854775807",
                        "9223372036854775808",
                        "123456789012345678901234567890.10"),
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.doubles().map(String::valueOf));
    }

    private static Arbitrary<String> strings(int min, int max) {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        "\\ud83d", "\\udc00", "\\u0000", "\\n", "\\\"", "\\\\", "\\/", " ", "é", "漢", "😀", "{",
                        "\\u00e9"),
                Arbitraries.strings().alpha().ofLength(1));
        return pieces.list().ofMinSize(min).ofMaxSize(max).map(parts -> "\"" + String.join("", parts) + "\"");
    }

    private static boolean isAttribute(String json) {
        return !json.replace(" ", "").equals("\"\"")
                && !json.contains("\\ud83d")
                && !json.contains("\\udc00")
                && !json.contains("\\u0000")
                && !json.contains("\\n");
    }

    private static String members(Map<String, String> members, String head) {
        String tail = members.entrySet().stream()
                .map(member -> "\"" + member.getKey() + "\": " + member.getValue())
                .collect(Collectors.joining(", "));
        return head.isEmpty() || tail.isEmpty() ? head + tail : head + "," + tail;
    }
}
