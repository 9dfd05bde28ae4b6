package io.driftwarden.gateway.server;

import io.driftwarden.gateway.push.PushCounts;
import io.driftwarden.publisher.SpoolStatus;
import java.util.Map;
import java.util.Optional;

/** What a gateway can tell of itself while it runs. Thread-safe. */
public interface Status {
    /** What has no spool and pushes nothing. */
    Status NONE = new Status() {
        @Override
        public Optional<SpoolStatus> spool() {
            return Optional.empty();
        }

        @Override
        public Map<String, PushCounts> pushed(String tenant) {
            return Map.of();
        }
    };

    /** Events on disk; empty without a spool. */
    Optional<SpoolStatus> spool();

    /** What became of the commands for this tenant's targets, by their names. */
    Map<String, PushCounts> pushed(String tenant);
}
