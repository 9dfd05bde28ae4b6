package io.driftwarden.gateway.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a field's value comes from. */
public sealed interface Value {
    /** The value for this record, if there is one. */
    Optional<JsonNode> of(JsonNode record);

    /** The same for every record. */
    record Constant(String text) implements Value {
        @Override
        public Optional<JsonNode> of(JsonNode record) {
            return Optional.of(TextNode.valueOf(text));
        }
    }

    /**
     * The first of these places that has a value.
     *
     * @param values what is to stand for what, by its text; empty to leave it as it is
     * @param otherwise what stands for the rest; empty to leave the field out
     */
    record At(List<JsonPointer> places, Form form, Map<String, String> values, Optional<String> otherwise)
            implements Value {
        public At {
            places = List.copyOf(places);
            values = Map.copyOf(values);
        }

        @Override
        public Optional<JsonNode> of(JsonNode record) {
            Optional<JsonNode> found = places.stream()
                    .map(record::at)
                    .filter(node -> !node.isMissingNode()
                            && !node.isNull()
                            && !(node.isTextual() && node.textValue().isEmpty()))
                    .findFirst();
            if (values.isEmpty()) {
                return found.flatMap(form::read);
            }
            return found.flatMap(node ->
                            Optional.ofNullable(values.get(node.asText())).or(this::otherwise))
                    .map(TextNode::valueOf);
        }
    }

    /** Text with values in it. Where one of them is missing, there is no value. */
    record Join(List<Part> parts) implements Value {
        public Join {
            parts = List.copyOf(parts);
        }

        @Override
        public Optional<JsonNode> of(JsonNode record) {
            StringBuilder text = new StringBuilder();
            for (Part part : parts) {
                JsonNode found = part.at().map(record::at).orElse(TextNode.valueOf(part.text()));
                if (found.isMissingNode() || found.isNull()) {
                    return Optional.empty();
                }
                text.append(found.asText());
            }
            return Optional.of(TextNode.valueOf(text.toString()));
        }

        /**
         * Of <code>{/scheme}://{/host}</code>.
         *
         * @throws IllegalArgumentException if a brace is left open, or something in braces is no JSON pointer
         */
        public static Join of(String template) {
            return new Join(Part.of(template));
        }
    }
}
