package io.driftwarden.engine.observe;

import io.driftwarden.contract.CallbackOffered;
import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.extract.FieldRole;
import io.driftwarden.engine.extract.Found;
import io.driftwarden.engine.extract.Found.Placement;
import io.driftwarden.engine.value.Canonical;
import io.driftwarden.engine.value.CanonicalValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The values in fields that the event contract itself declares to hold destinations. */
final class EventFields {
    private EventFields() {}

    static List<Found> of(TrustEvent event) {
        List<Found> found = new ArrayList<>();
        event.getCallbackOffered()
                .flatMap(CallbackOffered::getUrl)
                .ifPresent(url -> add(found, "$.url", FieldRole.CALLBACK, Optional.of(url), Canonical::url));
        event.getDestinationContacted().ifPresent(contact -> contacted(found, contact));
        return found;
    }

    private static void contacted(List<Found> found, DestinationContacted contact) {
        add(found, "$.url", FieldRole.ENDPOINT, contact.getUrl(), Canonical::url);
        add(found, "$.host", FieldRole.ENDPOINT, contact.getHost(), Canonical::host);
        add(found, "$.email", FieldRole.RECIPIENT, contact.getEmail(), Canonical::email);
        add(found, "$.account", FieldRole.ACCOUNT, contact.getAccount(), Canonical::account);
    }

    private static void add(
            List<Found> found,
            String path,
            FieldRole role,
            Optional<String> raw,
            Function<String, Optional<CanonicalValue>> reader) {
        raw.flatMap(reader).ifPresent(value -> found.add(new Found(path, role, Placement.WHOLE, value)));
    }
}
