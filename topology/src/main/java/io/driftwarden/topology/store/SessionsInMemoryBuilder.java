package io.driftwarden.topology.store;

import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;

/** Builds {@link SessionsInMemory}, which have neither a cache nor a changelog. */
final class SessionsInMemoryBuilder implements StoreBuilder<SessionsInMemory> {
    @Override
    public String name() {
        return StoreNames.SESSIONS;
    }

    @Override
    public SessionsInMemory build() {
        return new SessionsInMemory(name());
    }

    @Override
    public boolean loggingEnabled() {
        return false;
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public StoreBuilder<SessionsInMemory> withLoggingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<SessionsInMemory> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<SessionsInMemory> withLoggingEnabled(Map<String, String> config) {
        throw new UnsupportedOperationException("sessions in memory have no changelog");
    }

    @Override
    public StoreBuilder<SessionsInMemory> withCachingEnabled() {
        throw new UnsupportedOperationException("sessions in memory need no cache");
    }
}
