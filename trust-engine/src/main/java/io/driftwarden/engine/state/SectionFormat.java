package io.driftwarden.engine.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** How a part of a session's state is laid out in bytes. Thread-safe. */
interface SectionFormat<T> {

    /** @param before the same part earlier, where it is known: what it shares with the part is not encoded again */
    EncodedSection encode(T part, @Nullable EncodedSection before) throws IOException;

    /**
     * Reads the part.
     *
     * @param bytes all of them are the part's
     * @throws IOException if they hold none
     */
    Read<T> read(ByteBuffer bytes) throws IOException;

    /** A part beside its bytes. */
    record Read<T>(T part, EncodedSection encoded) {}
}
