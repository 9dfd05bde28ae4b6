package io.driftwarden.engine.state;

import java.nio.ByteBuffer;

/** A part of a session's state as bytes. Immutable. */
interface EncodedSection {
    /** How many bytes there are. */
    int size();

    void writeTo(ByteBuffer target);

    /** The bytes. */
    default byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(size());
        writeTo(bytes);
        return bytes.array();
    }
}
