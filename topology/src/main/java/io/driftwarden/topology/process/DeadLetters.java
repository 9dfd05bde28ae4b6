package io.driftwarden.topology.process;

import io.driftwarden.contract.DeadLetter;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Dead letters as the contract writes them: bounded, whatever the record was. */
final class DeadLetters {
    /** Bytes of the original value that are kept. */
    static final int MAX_VALUE = 256 * 1024;

    /** Bytes of the original key that are kept. */
    static final int MAX_KEY = 1024;

    private DeadLetters() {}

    static DeadLetter of(
            String reason,
            String detail,
            String origin,
            long timestamp,
            byte @Nullable [] key,
            byte @Nullable [] value) {
        return DeadLetter.newBuilder()
                .setReason(reason)
                .setDetail(detail)
                .setOrigin(origin)
                .setTimestamp(timestamp)
                .setKey(cut(key, MAX_KEY))
                .setValue(cut(value, MAX_VALUE))
                .setValueBytes(value == null ? 0 : value.length)
                .build();
    }

    private static @Nullable ByteBuffer cut(byte @Nullable [] bytes, int limit) {
        return bytes == null ? null : ByteBuffer.wrap(bytes, 0, Math.min(bytes.length, limit));
    }
}
