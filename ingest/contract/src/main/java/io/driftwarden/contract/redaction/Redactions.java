package io.driftwarden.contract.redaction;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.event.UnicodeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Replaces what redactions name. Either all of them apply, or nothing comes out. */
public final class Redactions {
    private Redactions() {}

    /** What stands in place of what a rule found, for people and models alike: {@code [removed by policy: DW-OUT-001]}. */
    public static String mark(String reason) {
        return "[removed by policy: " + reason + ']';
    }

    /**
     * The data without what the redactions name.
     *
     * @param data not changed; the pointers lead into it
     * @throws RedactionException if a pointer leads nowhere, or a stretch lies outside its string, cuts a surrogate pair or overlaps another one
     */
    public static JsonNode apply(JsonNode data, List<Redaction> redactions) throws RedactionException {
        Map<String, List<Redaction>> places = new TreeMap<>();
        redactions.forEach(redaction -> places.computeIfAbsent(redaction.getPointer(), place -> new ArrayList<>())
                .add(redaction));
        JsonNode copy = data.deepCopy();
        for (Map.Entry<String, List<Redaction>> place : places.entrySet()) {
            JsonPointer pointer = pointer(place.getKey());
            JsonNode value = copy.at(pointer);
            String left = value.isTextual()
                    ? strip(value.textValue(), place.getValue())
                    : instead(place.getKey(), place.getValue());
            copy = replaced(copy, pointer, TextNode.valueOf(left));
        }
        return copy;
    }

    /**
     * One string without the stretches that the redactions name.
     *
     * @throws RedactionException as {@link #apply}
     */
    public static String strip(String text, List<Redaction> redactions) throws RedactionException {
        List<Redaction> ordered = new ArrayList<>(redactions);
        ordered.sort(Comparator.comparingInt(Redaction::getStart));
        StringBuilder left = new StringBuilder(text.length());
        int done = 0;
        for (Redaction redaction : ordered) {
            int start = redaction.getStart();
            int end = redaction.getEnd();
            if (start < done
                    || end < start
                    || end > text.length()
                    || UnicodeText.partsPair(text, start)
                    || UnicodeText.partsPair(text, end)) {
                throw new RedactionException("a redaction does not fit the text at " + redaction.getPointer());
            }
            left.append(text, done, start).append(mark(redaction.getReason()));
            done = end;
        }
        return left.append(text, done, text.length()).toString();
    }

    private static String instead(String pointer, List<Redaction> redactions) throws RedactionException {
        if (redactions.stream().anyMatch(redaction -> redaction.getStart() != 0 || redaction.getEnd() != 0)) {
            throw new RedactionException("a redaction names a stretch of " + pointer + ", which is no text");
        }
        return mark(redactions.get(0).getReason());
    }

    private static JsonPointer pointer(String pointer) throws RedactionException {
        try {
            return JsonPointer.compile(pointer);
        } catch (IllegalArgumentException e) {
            throw nowhere(pointer);
        }
    }

    private static JsonNode replaced(JsonNode tree, JsonPointer pointer, JsonNode value) throws RedactionException {
        if (pointer.matches()) {
            return value;
        }
        JsonNode parent = tree.at(pointer.head());
        JsonPointer last = pointer.last();
        if (parent instanceof ObjectNode object && object.has(last.getMatchingProperty())) {
            object.set(last.getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array && array.has(last.getMatchingIndex())) {
            array.set(last.getMatchingIndex(), value);
        } else {
            throw nowhere(pointer.toString());
        }
        return tree;
    }

    private static RedactionException nowhere(String pointer) {
        return new RedactionException("a redaction names " + pointer + ", which is not there");
    }
}
