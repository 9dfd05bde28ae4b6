package io.driftwarden.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.contract.json.CloudEventJson;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The events of a case: CloudEvents in short form. What is left out is filled in: ids count e1, e2 …, and events
 * follow one second apart.
 *
 * <p>Beside the event's own fields: {@code after} (ISO 8601 duration since the event before, instead of a second),
 * {@code repeat} (how often the event follows itself, <code>${i}</code> in its texts counting from 1), and
 * {@code events} (a list of events to repeat together, instead of one).
 */
final class CaseEvents {
    private static final Set<String> KEYS = Set.of(
            "id", "source", "type", "time", "subject", "tenant", "sequence", "data", "after", "repeat", "events");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final String place;
    private final CloudEventJson json = new CloudEventJson();
    private final List<TrustEvent> events = new ArrayList<>();
    private Instant time = START;

    private CaseEvents(String place) {
        this.place = place;
    }

    /**
     * Reads events.
     *
     * @param place what to name in errors
     */
    static List<TrustEvent> of(String place, JsonNode list) {
        CaseEvents reader = new CaseEvents(place);
        list.forEach(reader::entry);
        if (reader.events.isEmpty()) {
            throw new IllegalArgumentException(place + ": no events");
        }
        return reader.events;
    }

    /** The event's time, microseconds since the epoch. */
    static long micros(TrustEvent event) {
        try {
            return EventTime.micros(event.getTime());
        } catch (EventRejectedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void entry(JsonNode entry) {
        CaseFiles.requireKeys(place, entry, KEYS);
        int times = entry.path("repeat").asInt(1);
        for (int i = 1; i <= times; i++) {
            if (entry.has("events")) {
                for (JsonNode inner : entry.path("events")) {
                    CaseFiles.requireKeys(place, inner, KEYS);
                    event(inner, i);
                }
            } else {
                event(entry, i);
            }
        }
    }

    private void event(JsonNode entry, int i) {
        if (!events.isEmpty()) {
            time = time.plus(Duration.parse(entry.path("after").asText("PT1S")));
        }
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.put("id", "e" + (events.size() + 1));
        event.put("source", "gateway/edge-1");
        event.put("time", time.toString());
        event.put("subject", "s1");
        event.setAll((ObjectNode) numbered(entry, i));
        event.put("type", "io.driftwarden." + entry.path("type").asText());
        event.remove(List.of("after", "repeat"));
        try {
            events.add(json.read(event));
        } catch (EventRejectedException e) {
            throw new IllegalArgumentException(place + ": event " + (events.size() + 1) + ": " + e.getMessage(), e);
        }
    }

    private static JsonNode numbered(JsonNode node, int i) {
        if (node.isTextual()) {
            return JsonNodeFactory.instance.textNode(node.textValue().replace("${i}", Integer.toString(i)));
        }
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> copy.set(field.getKey(), numbered(field.getValue(), i)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(element -> copy.add(numbered(element, i)));
            return copy;
        }
        return node;
    }
}
