package io.driftwarden.contract.json;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.EventType;
import io.driftwarden.contract.event.RejectReason;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;

/** Checks events that came as Avro, where a publisher may have set what the JSON form cannot say. */
final class EventCheck {
    private final JsonLimits limits;
    private final RecordCheck records;

    EventCheck(JsonLimits limits) {
        this.limits = limits;
        this.records = new RecordCheck(limits.maxDepth());
    }

    long check(TrustEvent event) throws EventRejectedException {
        long micros = Envelope.check(event, limits.maxAttributeLength());
        for (String name : Envelope.IDENTITY) {
            String kept = event.getExtensions().get(name);
            if (kept != null && !(name.equals("tenant") && event.getTenant().isEmpty() && kept.equals("null"))) {
                throw new EventRejectedException(
                        RejectReason.INVALID_ATTRIBUTE, "extensions." + name + " repeats an attribute");
            }
        }
        if (event.getExtensions().containsKey("data") || event.getExtensions().containsKey("specversion")) {
            throw new EventRejectedException(
                    RejectReason.INVALID_ATTRIBUTE, "extensions holds data or specversion, which are no extensions");
        }
        records.check(event, RecordShape.ENVELOPE, "event", 1);
        checkData(event);
        return micros;
    }

    private void checkData(TrustEvent event) throws EventRejectedException {
        Optional<EventType> type = EventType.of(event.getType());
        for (EventType candidate : EventType.values()) {
            FieldShape field = RecordShape.data(candidate);
            if (event.get(field.position()) instanceof SpecificRecordBase data) {
                if (type.isEmpty()
                        || type.get() != candidate
                        || event.getDataJson().isPresent()) {
                    throw new EventRejectedException(
                            RejectReason.INVALID_DATA, field.name() + " is not the data of an event of its type");
                }
                records.check(data, field.record(), "data", 2);
            }
        }
        if (event.getDataJson().isPresent()) {
            records.checkText(event.getDataJson().get(), "data", 1);
        }
    }
}
