package io.driftwarden.contract.serde;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.RejectReason;

/** What became of the bytes of an event. */
public sealed interface DecodedEvent {
    /**
     * An event that keeps every promise of the contract: envelope complete, data of its type, JSON texts valid.
     *
     * @param timeMicros its time in microseconds since the epoch
     */
    record Event(TrustEvent event, long timeMicros) implements DecodedEvent {}

    /**
     * No event; a dead letter.
     *
     * @param detail what is wrong and where, for a person, without any of the payload
     */
    record Rejected(RejectReason reason, String detail) implements DecodedEvent {}
}
