package io.driftwarden.engine.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.driftwarden.engine.json.Json;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.surroundings.Surroundings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of the tools that sessions were listed, each made safe and compiled once. They are cached by the digest
 * of the definition, so the same definition serves every session, and what is evicted is only made again. Thread-safe.
 */
public final class ToolSchemas {
    /** Characters of schemas kept: some thousand ordinary tools. */
    private static final int MAX_WEIGHT = 4_000_000;

    /** What a definition without schemas weighs. */
    private static final int MIN_WEIGHT = 500;

    private final Cache<String, ToolSchema> byDigest = Caffeine.newBuilder()
            .maximumWeight(MAX_WEIGHT)
            .weigher((String digest, ToolSchema schema) ->
                    MIN_WEIGHT + schema.input().weight() + schema.output().weight())
            .executor(Runnable::run)
            .build();

    /** The schemas of a tool; none if it was never listed, or its definition is not remembered. */
    public Optional<ToolSchema> of(@Nullable ToolState tool, Surroundings surroundings) {
        String digest = tool == null ? null : tool.digest();
        if (tool == null || digest == null) {
            return Optional.empty();
        }
        ToolSchema known = byDigest.getIfPresent(digest);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ToolSchema> made = surroundings
                .definition(tool.server(), tool.name())
                .map(Json::read)
                .map(ToolSchemas::schemas);
        made.ifPresent(schema -> byDigest.put(digest, schema));
        return made;
    }

    private static ToolSchema schemas(JsonNode definition) {
        return new ToolSchema(
                CheckedSchema.of(definition.path("inputSchema")),
                CheckedSchema.of(definition.path("outputSchema")),
                ToolClaims.of(definition));
    }
}
