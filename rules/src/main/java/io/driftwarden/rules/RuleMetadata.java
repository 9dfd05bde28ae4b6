package io.driftwarden.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.driftwarden.engine.rule.Rule;
import io.driftwarden.engine.rule.Rule.Strength;
import io.driftwarden.engine.verdict.Severity;
import io.driftwarden.engine.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A rule's metadata file: YAML, every key required but {@code shadow}, {@code against_server}, {@code own_limit} and
 * {@code parameters}.
 */
record RuleMetadata(
        String id,
        String version,
        String title,
        String why,
        String summary,
        String severity,
        String strength,
        int confidence,
        String response,
        String falsePositives,
        List<String> tags,
        boolean shadow,
        boolean againstServer,
        boolean ownLimit,
        Map<String, DeclaredParameter> parameters) {
    private static final ObjectReader READER = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build()
            .readerFor(RuleMetadata.class);

    @JsonCreator
    static RuleMetadata of(
            @JsonProperty(value = "id", required = true) String id,
            @JsonProperty(value = "version", required = true) String version,
            @JsonProperty(value = "title", required = true) String title,
            @JsonProperty(value = "why", required = true) String why,
            @JsonProperty(value = "summary", required = true) String summary,
            @JsonProperty(value = "severity", required = true) String severity,
            @JsonProperty(value = "strength", required = true) String strength,
            @JsonProperty(value = "confidence", required = true) int confidence,
            @JsonProperty(value = "response", required = true) String response,
            @JsonProperty(value = "false_positives", required = true) String falsePositives,
            @JsonProperty(value = "tags", required = true) List<String> tags,
            @JsonProperty("shadow") boolean shadow,
            @JsonProperty("against_server") boolean againstServer,
            @JsonProperty("own_limit") boolean ownLimit,
            @JsonProperty("parameters") @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, DeclaredParameter> parameters) {
        return new RuleMetadata(
                id,
                version,
                title,
                why,
                summary,
                severity,
                strength,
                confidence,
                response,
                falsePositives,
                tags,
                shadow,
                againstServer,
                ownLimit,
                parameters);
    }

    /**
     * Reads a metadata file.
     *
     * @param name the file's name, for errors
     * @throws InvalidRulesException if it is no valid metadata
     */
    static Rule read(String name, byte[] yaml) {
        try {
            RuleMetadata metadata = READER.readValue(yaml);
            return new Rule(
                    metadata.id,
                    metadata.version,
                    family(metadata.id),
                    metadata.title,
                    metadata.why,
                    metadata.summary,
                    Severity.valueOf(metadata.severity.toUpperCase(Locale.ROOT)),
                    Strength.valueOf(metadata.strength.toUpperCase(Locale.ROOT)),
                    metadata.confidence,
                    Verdict.valueOf(metadata.response.toUpperCase(Locale.ROOT)),
                    metadata.falsePositives,
                    metadata.tags,
                    metadata.shadow,
                    metadata.againstServer,
                    metadata.ownLimit,
                    metadata.parameters.entrySet().stream()
                            .map(entry -> entry.getValue().named(entry.getKey()))
                            .toList());
        } catch (IOException e) {
            throw InvalidRulesException.at(name, yaml, e);
        } catch (IllegalArgumentException e) {
            throw new InvalidRulesException(name + ": " + e.getMessage(), e);
        }
    }

    private static String family(String id) {
        String[] parts = id.split("-", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("id must look like DW-DST-001, is " + id);
        }
        return parts[1];
    }
}
