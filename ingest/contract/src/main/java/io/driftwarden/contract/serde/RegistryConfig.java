package io.driftwarden.contract.serde;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Settings as Confluent's client wants them: it casts these few, which come out of files as text, without parsing them. */
final class RegistryConfig {
    private static final Map<String, Function<String, Object>> TYPED = Map.of(
            SchemaRegistryClientConfig.LATEST_CACHE_TTL_CONFIG, Long::valueOf,
            SchemaRegistryClientConfig.MISSING_ID_CACHE_TTL_CONFIG, Long::valueOf,
            SchemaRegistryClientConfig.MISSING_VERSION_CACHE_TTL_CONFIG, Long::valueOf,
            SchemaRegistryClientConfig.MISSING_SCHEMA_CACHE_TTL_CONFIG, Long::valueOf,
            SchemaRegistryClientConfig.MISSING_CACHE_SIZE_CONFIG, Integer::valueOf,
            SchemaRegistryClientConfig.BEARER_AUTH_CACHE_EXPIRY_BUFFER_SECONDS, Short::valueOf);

    private RegistryConfig() {}

    static Map<String, Object> typed(Map<String, ?> config) {
        Map<String, Object> typed = new HashMap<>(config);
        TYPED.forEach((name, type) -> typed.computeIfPresent(name, (key, value) -> parse(key, value, type)));
        return typed;
    }

    private static Object parse(String name, Object value, Function<String, Object> type) {
        try {
            return type.apply(value.toString().strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is not a whole number: " + value, e);
        }
    }
}
