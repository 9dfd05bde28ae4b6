package io.driftwarden.gateway.mcp;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the world adds to an event.
 *
 * @param source the gateway, such as {@code gateway/edge-1}
 * @param ids unique for the source
 * @param clock when it happens
 */
public record EventIds(String source, Supplier<String> ids, Supplier<Instant> clock) {
    /** Random ids, the machine's clock. */
    public static EventIds of(String source) {
        return new EventIds(source, () -> UUID.randomUUID().toString(), Instant::now);
    }
}
