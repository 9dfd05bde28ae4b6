package io.driftwarden.publisher;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.kafka.CloudEventHeaders;
import io.driftwarden.contract.kafka.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events as records: keyed by session, with CloudEvents headers and the address of whoever waits for the verdict. */
record EventRecords(ReplyAddress address) {
    ProducerRecord<String, TrustEvent> of(TrustEvent event) {
        ProducerRecord<String, TrustEvent> record = new ProducerRecord<>(Topics.EVENTS, event.getSubject(), event);
        CloudEventHeaders.of(event).writeTo(record.headers());
        address.writeTo(record.headers());
        return record;
    }
}
