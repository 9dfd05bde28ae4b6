package io.driftwarden.gateway.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.contract.event.EventType;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a log's records stand for. A record may be several events (a call and what it returned), or none.
 *
 * @param name of the format; events come from {@code log/NAME}
 * @param record what every event of a record has: {@code id}, {@code time} and {@code session}. Without an id, the record's content
 *     is one; the others may come from who sends it
 */
public record JsonMapping(String name, Map<String, Value> record, List<Rule> rules) {
    /** What {@link #record} may tell. */
    public static final Set<String> RECORD_FIELDS = Set.of("id", "time", "session");

    public JsonMapping {
        record = Map.copyOf(record);
        rules = List.copyOf(rules);
    }

    /**
     * One event of a record.
     *
     * @param when all of these must hold
     * @param data fields of the event's data
     */
    public record Rule(EventType type, List<Condition> when, Map<String, Value> data) {
        public Rule {
            when = List.copyOf(when);
            data = Map.copyOf(data);
        }
    }

    /**
     * A condition.
     *
     * @param is one of these, as text; any value will do if there is none of them
     */
    public record Condition(JsonPointer at, Set<String> is) {
        public Condition {
            is = Set.copyOf(is);
        }

        boolean holds(JsonNode record) {
            JsonNode found = record.at(at);
            boolean present = !found.isMissingNode() && !found.isNull();
            return present && (is.isEmpty() || is.contains(found.asText()));
        }
    }
}
