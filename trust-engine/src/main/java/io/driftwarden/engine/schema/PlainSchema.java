package io.driftwarden.engine.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A copy of a hostile JSON Schema (2020-12 and earlier) that is cheap to validate with: local references are put in
 * place, and what is recursive, remote, dynamic, malformed or beyond the budget allows everything. Nothing is ever
 * fetched. Patterns, formats, negations and whatever else is not known here are left out, and "one of" becomes "any of":
 * a value that the schema allows is allowed by the copy.
 */
final class PlainSchema {
    /** Schemas in the copy. */
    static final int MAX_SCHEMAS = 2_000;

    /** Values of enums and names of required members in the copy. */
    static final int MAX_VALUES = 10_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonNode ANYTHING = BooleanNode.TRUE;
    private static final int MAX_DEPTH = 40;
    private static final Set<String> SCHEMAS =
            Set.of("items", "additionalProperties", "unevaluatedProperties", "contains", "propertyNames");
    private static final Set<String> LISTS = Set.of("allOf", "anyOf", "prefixItems");
    private static final Set<String> LIMITS = Set.of(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties");

    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "number", "integer", "boolean", "null");

    private final JsonNode root;
    private final Set<String> open = new HashSet<>();
    private int schemas = MAX_SCHEMAS;
    private int values = MAX_VALUES;

    private PlainSchema(JsonNode root) {
        this.root = root;
    }

    /** The copy: an object, or {@code true} where the schema is none. */
    static JsonNode of(JsonNode schema) {
        return new PlainSchema(schema).copy(schema, 0);
    }

    private JsonNode copy(JsonNode schema, int depth) {
        if (schema.isBoolean()) {
            return schema;
        }
        if (!schema.isObject()
                || depth > MAX_DEPTH
                || schemas-- <= 0
                || schema.has("$dynamicRef")
                || schema.has("$recursiveRef")) {
            return ANYTHING;
        }
        ObjectNode copy = JSON.objectNode();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            put(copy, keyword.getKey(), keyword.getValue(), depth);
        }
        if (schema.has("$ref")) {
            copy.withArray("allOf").add(referenced(schema.path("$ref"), depth));
        }
        if (schema.has("then") || schema.has("else")) {
            copy.withArray("allOf").add(either(schema, depth));
        }
        if (schema.has("patternProperties") || schema.has("dependentSchemas")) {
            copy.put("additionalProperties", true);
            copy.remove("unevaluatedProperties");
        }
        return copy;
    }

    private void put(ObjectNode copy, String keyword, JsonNode value, int depth) {
        if (SCHEMAS.contains(keyword)) {
            if (value.isObject() || value.isBoolean()) {
                copy.set(keyword, copy(value, depth + 1));
            } else if (keyword.equals("items") && value.isArray()) {
                copy.set("prefixItems", copies(value, depth));
            }
        } else if (LISTS.contains(keyword) && value.isArray() && !value.isEmpty()) {
            copy.withArray(keyword).addAll(copies(value, depth));
        } else if (keyword.equals("properties") && value.isObject()) {
            ObjectNode properties = copy.putObject(keyword);
            value.properties()
                    .forEach(property -> properties.set(property.getKey(), copy(property.getValue(), depth + 1)));
        } else if (keyword.equals("oneOf") && value.isArray() && !value.isEmpty()) {
            ObjectNode some = JSON.objectNode();
            some.set("anyOf", copies(value, depth));
            copy.withArray("allOf").add(some);
        } else if (LIMITS.contains(keyword) && value.isNumber()) {
            copy.set(keyword, value);
        } else if (keyword.equals("const")) {
            copy.set(keyword, value);
        } else if (keyword.equals("type") && typed(value)) {
            copy.set(keyword, value);
        } else if (keyword.equals("enum") && value.isArray() && !value.isEmpty() && taken(value.size())) {
            copy.set(keyword, value);
        } else if (keyword.equals("required") && texts(value) && taken(value.size())) {
            copy.set(keyword, value);
        }
    }

    /** Whether "if" holds is not decided: either branch may apply, or none. */
    private JsonNode either(JsonNode schema, int depth) {
        ObjectNode either = JSON.objectNode();
        ArrayNode branches = either.putArray("anyOf").add(JSON.objectNode());
        for (String branch : List.of("then", "else")) {
            if (schema.has(branch)) {
                branches.add(copy(schema.path(branch), depth + 1));
            }
        }
        return either;
    }

    private ArrayNode copies(JsonNode list, int depth) {
        ArrayNode copies = JSON.arrayNode();
        list.forEach(schema -> copies.add(copy(schema, depth + 1)));
        return copies;
    }

    private JsonNode referenced(JsonNode reference, int depth) {
        String pointer = reference.asText("");
        if (!pointer.startsWith("#") || !open.add(pointer)) {
            return ANYTHING;
        }
        try {
            JsonNode target = root.at(pointer.substring(1));
            return target.isMissingNode() ? ANYTHING : copy(target, depth + 1);
        } catch (IllegalArgumentException e) {
            // Not a JSON pointer: an anchor, or nonsense.
            return ANYTHING;
        } finally {
            open.remove(pointer);
        }
    }

    private boolean taken(int count) {
        values -= count;
        return values >= 0;
    }

    private static boolean typed(JsonNode value) {
        if (value.isTextual()) {
            return TYPES.contains(value.textValue());
        }
        boolean typed = texts(value) && !value.isEmpty();
        for (JsonNode type : value) {
            typed &= TYPES.contains(type.asText());
        }
        return typed;
    }

    private static boolean texts(JsonNode value) {
        if (!value.isArray()) {
            return false;
        }
        for (JsonNode element : value) {
            if (!element.isTextual()) {
                return false;
            }
        }
        return true;
    }
}
