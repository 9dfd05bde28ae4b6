package io.driftwarden.deploy.gateway;

import io.driftwarden.gateway.push.CommandPush;
import io.driftwarden.gateway.push.PushCounts;
import io.driftwarden.gateway.server.Status;
import io.driftwarden.publisher.SpoolStatus;
import io.driftwarden.publisher.TrustPublisher;
import java.util.Map;
import java.util.Optional;

/** What the parts of a running gateway count. */
record RunningStatus(TrustPublisher publisher, CommandPush push) implements Status {
    @Override
    public Optional<SpoolStatus> spool() {
        return publisher.spool();
    }

    @Override
    public Map<String, PushCounts> pushed(String tenant) {
        return push.pushed(tenant);
    }
}
