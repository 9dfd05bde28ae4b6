package io.driftwarden.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.ToolState;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The definitions of a session's tools, beside its state because they are large and rarely asked for. There is never one
 * of a tool that the state does not know, so the state's cap on tools bounds them. Confined to one task.
 */
final class Definitions {
    private final KeyValueStore<Bytes, byte[]> store;

    Definitions(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    Optional<String> get(SessionKey key, String server, String tool) {
        return Optional.ofNullable(store.get(at(key, ToolState.key(server, tool))))
                .map(bytes -> new String(bytes, UTF_8));
    }

    /** Keeps the definitions of tools that the state knows after the event, and drops those of tools it forgot. */
    void remember(SessionKey key, SessionState before, SessionState after, Map<String, String> definitions) {
        definitions.forEach((tool, definition) -> {
            if (after.capabilities().tools().contains(tool)) {
                store.put(at(key, tool), definition.getBytes(UTF_8));
            }
        });
        if (after.capabilities().tools().evicted()
                > before.capabilities().tools().evicted()) {
            before.capabilities().tools().entries().keySet().stream()
                    .filter(tool -> !after.capabilities().tools().contains(tool))
                    .forEach(tool -> store.delete(at(key, tool)));
        }
    }

    /**
     * Deletes all that there are of a session.
     *
     * @return how many were deleted
     */
    int deleteAll(SessionKey key) {
        return SessionRange.delete(store, key);
    }

    private static Bytes at(SessionKey key, String tool) {
        return Bytes.wrap(key.with(tool.getBytes(UTF_8)));
    }
}
