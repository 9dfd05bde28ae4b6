package io.driftwarden.gateway.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.RejectReason;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.gateway.mapping.JsonMapping.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Turns records into events. The same record gives the same events, ids included. Thread-safe. */
public final class LogEvents {
    private final JsonMapping mapping;
    private final CloudEventJson json = new CloudEventJson();

    public LogEvents(JsonMapping mapping) {
        this.mapping = mapping;
    }

    /**
     * What a record says if it does not say it itself.
     *
     * @param time RFC 3339
     * @param tenant that all events belong to
     */
    public record Defaults(Optional<String> session, Optional<String> time, Optional<String> tenant) {}

    /**
     * The events that a record stands for, in the mapping's order.
     *
     * @throws EventRejectedException if one of them is none of the contract, such as without a session
     */
    public List<TrustEvent> of(JsonNode record, Defaults defaults) throws EventRejectedException {
        List<TrustEvent> events = new ArrayList<>();
        for (Rule rule : mapping.rules()) {
            if (rule.when().stream().allMatch(condition -> condition.holds(record))) {
                events.add(json.read(event(rule, record, defaults)));
            }
        }
        return events;
    }

    private ObjectNode event(Rule rule, JsonNode record, Defaults defaults) throws EventRejectedException {
        String kind = rule.type().type().substring(rule.type().type().indexOf('.', 3) + 1);
        String time = said("time", record).or(defaults::time).orElseThrow(() -> missing("time"));
        String session = said("session", record).or(defaults::session).orElseThrow(() -> missing("session"));
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", "1.0")
                .put("id", said("id", record).orElseGet(() -> digest(time, session, record)) + "-" + kind)
                .put("source", "log/" + mapping.name())
                .put("type", rule.type().type())
                .put("time", time)
                .put("subject", session);
        defaults.tenant().ifPresent(tenant -> event.put("tenant", tenant));
        ObjectNode data = event.putObject("data");
        for (Map.Entry<String, Value> field : new TreeMap<>(rule.data()).entrySet()) {
            field.getValue().of(record).ifPresent(value -> data.set(field.getKey(), value));
        }
        return event;
    }

    private Optional<String> said(String field, JsonNode record) {
        return Optional.ofNullable(mapping.record().get(field))
                .flatMap(value -> value.of(record))
                .map(JsonNode::asText);
    }

    private EventRejectedException missing(String field) {
        return new EventRejectedException(
                field.equals("time") ? RejectReason.MISSING_TIME : RejectReason.MISSING_SUBJECT,
                "the record has no " + field + " where the mapping " + mapping.name() + " looks for it");
    }

    private static String digest(String time, String session, JsonNode record) {
        String all = time + '\n' + session + '\n' + record;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8))
                .toString(); // tells records apart, no secret
    }
}
