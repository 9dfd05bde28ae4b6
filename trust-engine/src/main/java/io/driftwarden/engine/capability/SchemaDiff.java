package io.driftwarden.engine.capability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.driftwarden.engine.capability.Change.Kind;
import io.driftwarden.engine.extract.Extractor;
import io.driftwarden.engine.extract.Found;
import io.driftwarden.engine.json.JsonPaths;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.ValueKind;
import java.util.Set;
import java.util.TreeSet;

/** Compares two JSON Schemas, keyword by keyword. Confined to one comparison. */
final class SchemaDiff {
    private static final JsonNode EMPTY = JsonNodeFactory.instance.objectNode();
    private static final Set<String> SCHEMA_MAPS =
            Set.of("patternProperties", "$defs", "definitions", "dependentSchemas");
    private static final Set<String> SCHEMA_LISTS = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
    private static final Set<String> SCHEMAS = Set.of(
            "items",
            "additionalProperties",
            "unevaluatedProperties",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames");
    private static final Set<String> TEXTS = Set.of("title", "description", "$comment", "examples");
    private static final Set<String> REFERENCES =
            Set.of("$ref", "$dynamicRef", "$recursiveRef", "$id", "$schema", "$anchor", "$dynamicAnchor");

    private final Changes changes;
    private final boolean output;

    SchemaDiff(Changes changes, boolean output) {
        this.changes = changes;
        this.output = output;
    }

    void compare(String path, JsonNode before, JsonNode after) {
        compare(path, "", before, after);
    }

    private void compare(String path, String name, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (!(before.isObject() || before.isMissingNode()) || !(after.isObject() || after.isMissingNode())) {
            boolean opened = after.asBoolean(false);
            add(opened ? Kind.TYPE_WIDENED : Kind.CONSTRAINT_CHANGED, path, name);
            return;
        }
        required(path, before, after);
        for (String keyword : DefinitionDiff.names(before, after)) {
            keyword(JsonPaths.member(path, keyword), name, keyword, before.path(keyword), after.path(keyword));
        }
    }

    private void keyword(String path, String name, String keyword, JsonNode before, JsonNode after) {
        if (before.equals(after) || keyword.equals("required")) {
            return;
        }
        if (keyword.equals("properties")) {
            properties(path, before, after);
        } else if (keyword.equals("type")) {
            add(values(after).containsAll(values(before)) ? Kind.TYPE_WIDENED : Kind.TYPE_CHANGED, path, name);
        } else if (keyword.equals("enum")) {
            boolean widened = after.isMissingNode()
                    || (!before.isMissingNode() && !values(before).containsAll(values(after)));
            add(widened ? Kind.ENUM_WIDENED : Kind.ENUM_NARROWED, path, name);
        } else if (keyword.equals("default") || keyword.equals("const")) {
            add(Kind.DEFAULT_CHANGED, path, name);
        } else if (TEXTS.contains(keyword)) {
            changes.text(path, before, after);
        } else if (REFERENCES.contains(keyword)) {
            changes.add(Kind.REFERENCE_CHANGED, path, name);
        } else if (SCHEMA_MAPS.contains(keyword)) {
            DefinitionDiff.names(before, after)
                    .forEach(member -> compare(
                            JsonPaths.member(path, member),
                            name,
                            orEmpty(before.path(member)),
                            orEmpty(after.path(member))));
        } else if (SCHEMA_LISTS.contains(keyword)) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(JsonPaths.element(path), name, orEmpty(before.path(i)), orEmpty(after.path(i)));
            }
        } else if (SCHEMAS.contains(keyword)) {
            compare(path, name, before, after);
        } else {
            add(Kind.CONSTRAINT_CHANGED, path, name);
        }
    }

    private void properties(String path, JsonNode before, JsonNode after) {
        for (String property : DefinitionDiff.names(before, after)) {
            String member = JsonPaths.member(path, property);
            if (!before.has(property)) {
                add(Kind.PARAMETER_ADDED, member, property);
                if (!output && presetsDestination(after.path(property))) {
                    changes.add(Kind.DESTINATION_PRESET, member, property);
                }
                nested(member, after.path(property));
            } else if (!after.has(property)) {
                add(Kind.PARAMETER_REMOVED, member, property);
            } else {
                compare(member, property, before.path(property), after.path(property));
            }
        }
    }

    private static boolean presetsDestination(JsonNode parameter) {
        JsonNode preset = parameter.path(parameter.has("const") ? "const" : "default");
        return preset.isTextual()
                && Extractor.trees(preset).found().stream()
                        .map(Found::value)
                        .anyMatch(value -> value.kind() == ValueKind.EMAIL
                                || (value.kind() == ValueKind.URL && Canonical.publicName(value.host())));
    }

    /** What an added parameter holds is added too. */
    private void nested(String path, JsonNode added) {
        if (added.path("properties").isObject()) {
            properties(JsonPaths.member(path, "properties"), EMPTY, added.path("properties"));
        }
        JsonNode items = added.path("items").path("properties");
        if (items.isObject()) {
            properties(JsonPaths.member(JsonPaths.member(path, "items"), "properties"), EMPTY, items);
        }
    }

    /** A parameter that came or went tells by that alone whether it is required. */
    private void required(String path, JsonNode before, JsonNode after) {
        Set<String> old = values(before.path("required"));
        Set<String> now = values(after.path("required"));
        for (String property : DefinitionDiff.names(before.path("properties"), after.path("properties"))) {
            boolean kept = before.path("properties").has(property)
                    && after.path("properties").has(property);
            if (kept && old.contains(property) != now.contains(property)) {
                Kind kind = now.contains(property) ? Kind.PARAMETER_REQUIRED : Kind.PARAMETER_OPTIONAL;
                add(kind, JsonPaths.member(JsonPaths.member(path, "required"), property), property);
            }
        }
    }

    private void add(Kind kind, String path, String name) {
        if (!output) {
            changes.add(kind, path, name);
            return;
        }
        boolean widened = kind == Kind.PARAMETER_ADDED || kind == Kind.TYPE_WIDENED || kind == Kind.ENUM_WIDENED;
        changes.add(widened ? Kind.OUTPUT_WIDENED : Kind.OUTPUT_CHANGED, path, name);
    }

    /** The values by their text: JSON of a value of its own type, so that {@code 1} and {@code "1"} stay apart. */
    private static Set<String> values(JsonNode oneOrMore) {
        Set<String> values = new TreeSet<>();
        if (oneOrMore.isArray()) {
            oneOrMore.forEach(value -> values.add(text(value)));
        } else if (!oneOrMore.isMissingNode()) {
            values.add(text(oneOrMore));
        }
        return values;
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : '\0' + value.toString();
    }

    private static JsonNode orEmpty(JsonNode schema) {
        return schema.isMissingNode() ? EMPTY : schema;
    }
}
