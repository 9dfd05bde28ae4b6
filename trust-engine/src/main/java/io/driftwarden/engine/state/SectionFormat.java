package io.driftwarden.engine.state;

import java.io.IOException;
import java.util.List;

/** How a part of a session's state is laid out in bytes. Thread-safe. */
interface SectionFormat<T> {

    /** @param before the same part earlier: what it shares with the part is not encoded again */
    EncodedSection encode(T part, EncodedSection before) throws IOException;

    /**
     * Reads the part.
     *
     * @param pieces those of the part, in the order of their numbers, one at least
     * @throws IOException if they hold none
     */
    Read<T> read(List<Piece> pieces) throws IOException;

    /** A part beside its pieces. */
    record Read<T>(T part, EncodedSection encoded) {}
}
