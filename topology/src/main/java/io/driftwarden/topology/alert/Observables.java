package io.driftwarden.topology.alert;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.driftwarden.contract.TrustAlert;

/** OCSF {@code observables}: what an analyst searches other logs for. */
final class Observables {
    private static final int USER = 21;

    private Observables() {}

    static ArrayNode of(TrustAlert alert, ArrayNode observables) {
        alert.getPrincipal().ifPresent(user -> add(observables, "evidences[].actor.user", USER, "User", user));
        for (Address address : Address.in(alert.getEvidence().getValues())) {
            add(observables, path(address.kind()), address.kind().typeId, address.kind().type, address.value());
        }
        return observables;
    }

    private static void add(ArrayNode observables, String name, int typeId, String type, String value) {
        observables
                .addObject()
                .put("name", name)
                .put("type_id", typeId)
                .put("type", type)
                .put("value", value);
    }

    private static String path(Address.Kind kind) {
        return switch (kind) {
            case URL -> "evidences[].url.url_string";
            case IP -> "evidences[].dst_endpoint.ip";
            case HOSTNAME -> "evidences[].dst_endpoint.hostname";
            case EMAIL -> "evidences[].user.name";
        };
    }
}
