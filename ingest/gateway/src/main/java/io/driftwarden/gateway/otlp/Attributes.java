package io.driftwarden.gateway.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Attributes by name. */
record Attributes(Map<String, JsonNode> values) {
    Attributes {
        values = Map.copyOf(values);
    }

    /** The first of these names that has a value. */
    Optional<JsonNode> find(String... names) {
        return Stream.of(names)
                .map(values::get)
                .filter(value -> value != null && !value.isNull())
                .findFirst();
    }

    /** As text, whatever it is; empty if there is none. */
    String text(String... names) {
        return find(names)
                .map(value -> value.isValueNode() ? value.asText() : value.toString())
                .orElse("");
    }
}
