package io.driftwarden.topology.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.EvidenceValue;
import io.driftwarden.contract.Origin;
import io.driftwarden.contract.TrustAlert;

/** OCSF {@code evidences}: who did what with which values, and one more for each place that the values name. */
final class Evidences {
    private Evidences() {}

    static ArrayNode of(TrustAlert alert, ArrayNode evidences) {
        ObjectNode main = evidences.addObject();
        ObjectNode actor = main.putObject("actor");
        alert.getAgent().ifPresent(agent -> actor.put("app_name", agent));
        actor.putObject("session").put("uid", alert.getSession());
        alert.getPrincipal().ifPresent(user -> actor.putObject("user").put("name", user));
        alert.getTool().ifPresent(tool -> {
            ObjectNode api = main.putObject("api").put("operation", tool);
            alert.getServer().ifPresent(server -> api.putObject("service").put("name", server));
            alert.getCallId().ifPresent(call -> api.putObject("request").put("uid", call));
        });
        ArrayNode values = main.putObject("data").putArray("values");
        alert.getEvidence().getValues().forEach(value -> add(values, value));
        Address.in(alert.getEvidence().getValues()).forEach(address -> add(evidences, address));
        return evidences;
    }

    private static void add(ArrayNode values, EvidenceValue value) {
        ObjectNode node = values.addObject().put("name", value.getName()).put("value", value.getValue());
        value.getOrigin().ifPresent(origin -> node.set("first_seen", origin(node.objectNode(), origin)));
    }

    private static ObjectNode origin(ObjectNode node, Origin origin) {
        node.put("kind", origin.getKind());
        origin.getServer().ifPresent(server -> node.put("server", server));
        origin.getTool().ifPresent(tool -> node.put("tool", tool));
        origin.getField().ifPresent(field -> node.put("field", field));
        origin.getEventId().ifPresent(id -> node.put("event_id", id));
        return node;
    }

    private static void add(ArrayNode evidences, Address address) {
        switch (address.kind()) {
            case URL -> evidences.addObject().putObject("url").put("url_string", address.value());
            case IP -> evidences.addObject().putObject("dst_endpoint").put("ip", address.value());
            case HOSTNAME -> evidences.addObject().putObject("dst_endpoint").put("hostname", address.value());
            case EMAIL -> evidences.addObject().putObject("user").put("name", address.value());
        }
    }
}
