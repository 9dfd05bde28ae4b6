package io.driftwarden.publisher;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.Envelope;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers the events of each session from 0, by source, so that the detector sees what gets lost. A session that is pushed
 * out by newer ones is numbered from 0 again, which the detector does not take for a loss. Thread-safe.
 */
final class Sequences {
    /** Sessions that are numbered at a time. */
    static final int CAPACITY = 100_000;

    private final Map<Key, Long> next = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Long> eldest) {
            return size() > CAPACITY;
        }
    };

    private record Key(String tenant, String session, String source) {}

    /** The event with its number; as it is if it has one. */
    synchronized TrustEvent numbered(TrustEvent event) {
        if (event.getSequence().isPresent()) {
            return event;
        }
        Key key = new Key(Envelope.tenant(event), event.getSubject(), event.getSource());
        long number = next.getOrDefault(key, 0L);
        next.put(key, number + 1);
        return TrustEvent.newBuilder(event).setSequence(number).build();
    }
}
