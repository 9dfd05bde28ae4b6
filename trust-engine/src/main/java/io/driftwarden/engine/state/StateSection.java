package io.driftwarden.engine.state;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * A part of a session's state that is encoded by itself. Thread-safe.
 *
 * @param place where it stands among the sections, from 0
 */
record StateSection<T>(int place, Function<SessionState, T> part, ObjectWriter writer, ObjectReader reader) {

    /** The part did not change: state is immutable, so what changed is another object. */
    boolean same(SessionState before, SessionState after) {
        return part.apply(before) == part.apply(after);
    }

    byte[] encode(SessionState state) {
        try {
            return writer.writeValueAsBytes(part.apply(state));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    T decode(byte[][] sections) {
        try {
            return reader.readValue(sections[place]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
