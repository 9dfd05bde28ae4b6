package io.driftwarden.gateway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.redaction.RedactionException;
import io.driftwarden.contract.redaction.Redactions;
import io.driftwarden.contract.redaction.Stretch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which part of a message each part of an event was made from, so that redactions of the event can be applied to the message.
 *
 * @param byEvent JSON pointers (RFC 6901) into the message by those into the event's data; the longest that leads to a place counts
 */
public record EventPlaces(Map<String, String> byEvent) {
    /** Of an event that was made from no message: nothing can be stripped. */
    public static final EventPlaces NONE = new EventPlaces(Map.of());

    public EventPlaces {
        byEvent = Map.copyOf(byEvent);
    }

    /**
     * The message without what the redactions name, which are texts.
     *
     * @param message not changed
     * @param data what the event says, as far as it has places
     * @throws RedactionException if the message does not hold, where a redaction leads, the text that the event holds
     */
    public ObjectNode strip(ObjectNode message, JsonNode data, List<Redaction> redactions) throws RedactionException {
        List<Redaction> moved = new ArrayList<>();
        for (Redaction redaction : redactions) {
            moved.add(moved(message, data, redaction));
        }
        return (ObjectNode) Redactions.apply(message, joined(moved));
    }

    private Redaction moved(ObjectNode message, JsonNode data, Redaction redaction) throws RedactionException {
        String at = redaction.getPointer();
        String part = byEvent.keySet().stream()
                .filter(prefix -> at.equals(prefix) || at.startsWith(prefix + '/'))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(
                        () -> new RedactionException("a redaction names " + at + ", which is no part of the message"));
        String pointer = byEvent.get(part) + at.substring(part.length());
        try {
            JsonNode said = data.at(at);
            JsonNode meant = message.at(pointer);
            if (said.isTextual() && meant.isTextual() && meant.textValue().startsWith(said.textValue())) {
                // What an event says of an error may be its beginning only: what is cut to its end is cut to the
                // message's.
                boolean toTheEnd = redaction.getEnd() == said.textValue().length();
                int end = toTheEnd ? meant.textValue().length() : redaction.getEnd();
                return new Redaction(pointer, redaction.getStart(), end, redaction.getReason());
            }
        } catch (IllegalArgumentException e) {
            throw new RedactionException("a redaction names " + at + ", which is no JSON pointer");
        }
        throw new RedactionException("a redaction names " + at + ", and the message has no such text there");
    }

    /** Two parts of an event may be made from one text; what then overlaps goes together. */
    private static List<Redaction> joined(List<Redaction> redactions) {
        Map<String, List<Stretch>> places = new TreeMap<>();
        redactions.forEach(redaction -> places.computeIfAbsent(redaction.getPointer(), place -> new ArrayList<>())
                .add(new Stretch(redaction.getStart(), redaction.getEnd(), redaction.getReason())));
        List<Redaction> joined = new ArrayList<>();
        places.forEach((place, stretches) -> Stretch.joined(stretches, 0)
                .forEach(one -> joined.add(new Redaction(place, one.start(), one.end(), one.rule()))));
        return joined;
    }
}
