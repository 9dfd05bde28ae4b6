package io.driftwarden.gateway.extmcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;

/**
 * {@code google.protobuf.Struct} and JSON. A number of a struct is a double: whole ones become whole numbers again, and what JSON
 * does not have (NaN, infinities) becomes text. Protobuf's parser bounds the depth.
 */
final class StructJson {
    private static final double LARGEST_EXACT = 1L << 53;

    private StructJson() {}

    static ObjectNode json(Struct struct) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        struct.getFieldsMap().forEach((name, value) -> json.set(name, json(value)));
        return json;
    }

    static Struct struct(ObjectNode json) {
        Struct.Builder struct = Struct.newBuilder();
        json.properties().forEach(field -> struct.putFields(field.getKey(), value(field.getValue())));
        return struct.build();
    }

    private static JsonNode json(Value value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value.getKindCase()) {
            case STRING_VALUE -> nodes.textNode(value.getStringValue());
            case BOOL_VALUE -> nodes.booleanNode(value.getBoolValue());
            case NUMBER_VALUE -> number(value.getNumberValue());
            case STRUCT_VALUE -> json(value.getStructValue());
            case LIST_VALUE -> {
                ArrayNode list = nodes.arrayNode();
                value.getListValue().getValuesList().forEach(item -> list.add(json(item)));
                yield list;
            }
            case NULL_VALUE, KIND_NOT_SET -> nodes.nullNode();
        };
    }

    private static JsonNode number(double number) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (!Double.isFinite(number)) {
            return nodes.textNode(Double.toString(number));
        }
        boolean whole = number == Math.rint(number) && Math.abs(number) <= LARGEST_EXACT;
        return whole ? nodes.numberNode((long) number) : nodes.numberNode(number);
    }

    private static Value value(JsonNode json) {
        Value.Builder value = Value.newBuilder();
        if (json instanceof ObjectNode object) {
            return value.setStructValue(struct(object)).build();
        }
        if (json instanceof ArrayNode array) {
            ListValue.Builder list = ListValue.newBuilder();
            array.forEach(item -> list.addValues(value(item)));
            return value.setListValue(list).build();
        }
        if (json.isNumber()) {
            return value.setNumberValue(json.doubleValue()).build();
        }
        if (json.isBoolean()) {
            return value.setBoolValue(json.booleanValue()).build();
        }
        return json.isNull()
                ? value.setNullValue(NullValue.NULL_VALUE).build()
                : value.setStringValue(json.asText()).build();
    }
}
