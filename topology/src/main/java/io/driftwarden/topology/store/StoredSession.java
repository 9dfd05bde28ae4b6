package io.driftwarden.topology.store;

import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.SessionStateCodec;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A session as the store keeps it.
 *
 * @param deadline the stream's time at which it expires, microseconds since the epoch
 */
public record StoredSession(SessionState state, long deadline) {
    private static final SessionStateCodec CODEC = new SessionStateCodec();

    byte[] encode() {
        byte[] body = CODEC.encode(state);
        return ByteBuffer.allocate(Long.BYTES + body.length)
                .putLong(deadline)
                .put(body)
                .array();
    }

    /**
     * The session that the store's bytes hold.
     *
     * @throws java.io.UncheckedIOException if they hold none
     */
    public static StoredSession decode(byte[] bytes) {
        return new StoredSession(
                CODEC.decode(Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)),
                ByteBuffer.wrap(bytes).getLong());
    }
}
