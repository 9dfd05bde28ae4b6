package io.driftwarden.gateway.intake;

import com.linecorp.armeria.common.HttpStatus;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.gateway.EventError;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.intake.EventFormat.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the events of a request, all or none. */
final class EventBatch {
    private static final int REPORTED = 20;

    private final CloudEventJson json;
    private final int maxEvents;

    EventBatch(IntakeConfig config) {
        this.json = new CloudEventJson(config.limits());
        this.maxEvents = config.maxEvents();
    }

    /**
     * The events, in their order.
     *
     * @param tenant what they belong to whatever they say, or empty if they may say it themselves
     * @throws Problem that names the first events that cannot be taken
     */
    List<TrustEvent> read(EventFormat format, byte[] body, Optional<String> tenant) {
        List<TrustEvent> events = new ArrayList<>();
        List<EventError> errors = new ArrayList<>();
        for (Element element : split(format, body)) {
            try {
                TrustEvent event = json.read(element.json());
                if (tenant.isPresent() && !assign(event, tenant.get())) {
                    errors.add(new EventError(
                            element.place(),
                            "foreign_tenant",
                            "tenant is not the one that the credential is bound to"));
                }
                events.add(event);
            } catch (EventRejectedException e) {
                errors.add(EventError.of(element.place(), e));
            }
            if (errors.size() == REPORTED) {
                break;
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        return events;
    }

    private List<Element> split(EventFormat format, byte[] body) {
        try {
            List<Element> elements = format.split(body, json, maxEvents);
            if (elements.isEmpty()) {
                throw Problem.of(HttpStatus.BAD_REQUEST, "the request holds no event");
            }
            return elements;
        } catch (EventRejectedException e) {
            throw Problem.invalid(List.of(EventError.of("request", e)));
        }
    }

    /** Returns whether the event may belong to this tenant: it named this one or none. */
    private static boolean assign(TrustEvent event, String tenant) {
        if (event.getExtensions().containsKey("tenant")) { // an explicit null
            Map<String, String> others = new HashMap<>(event.getExtensions());
            others.remove("tenant");
            event.put("extensions", others);
        }
        boolean allowed = event.getTenant().orElse(tenant).equals(tenant);
        event.put("tenant", tenant);
        return allowed;
    }
}
