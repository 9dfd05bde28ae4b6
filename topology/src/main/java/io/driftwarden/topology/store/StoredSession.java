package io.driftwarden.topology.store;

import io.driftwarden.engine.state.EncodedState;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.SessionStateCodec;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A session as the store keeps it.
 *
 * @param deadline the stream's time at which it expires, microseconds since the epoch
 */
public record StoredSession(EncodedState encoded, long deadline) {
    private static final SessionStateCodec CODEC = new SessionStateCodec();

    /** @param before the session as it was stored, null if it is new */
    static StoredSession of(SessionState state, long deadline, @Nullable StoredSession before) {
        return new StoredSession(CODEC.encode(state, before == null ? null : before.encoded), deadline);
    }

    public SessionState state() {
        return encoded.state();
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + encoded.size());
        bytes.putLong(deadline);
        encoded.writeTo(bytes);
        return bytes.array();
    }

    /**
     * The session that the store's bytes hold.
     *
     * @throws java.io.UncheckedIOException if they hold none
     */
    public static StoredSession decode(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long deadline = buffer.getLong();
        return new StoredSession(CODEC.decode(buffer), deadline);
    }
}
