package io.driftwarden.engine.state;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A part of a session's state that is encoded by itself. Thread-safe.
 */
final class StateSection<T> {
    private static final SessionState NONE = SessionState.fresh("", "");

    /** Where it stands among the sections, from 0. */
    private final int place;

    private final Function<SessionState, T> part;
    private final ObjectWriter writer;
    private final ObjectReader reader;
    private final byte[] empty;

    StateSection(int place, Function<SessionState, T> part, ObjectWriter writer, ObjectReader reader) {
        this.place = place;
        this.part = part;
        this.writer = writer;
        this.reader = reader;
        this.empty = encode(NONE);
    }

    int place() {
        return place;
    }

    /** The section of a session of which nothing is known; not to be written to. */
    byte[] empty() {
        return empty;
    }

    /** The section of a new session's state: most parts are empty. */
    byte[] first(SessionState state) {
        return same(NONE, state) ? empty : encode(state);
    }

    /** The section of the state, given the session as it was earlier. */
    byte[] next(EncodedState before, SessionState state) {
        return same(before.state(), state) ? before.section(place) : encode(state);
    }

    /** The part did not change: state is immutable, so what changed is another object. */
    private boolean same(SessionState before, SessionState after) {
        return part.apply(before) == part.apply(after);
    }

    private byte[] encode(SessionState state) {
        try {
            return writer.writeValueAsBytes(part.apply(state));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    T decode(byte[][] sections) {
        if (Arrays.equals(sections[place], empty)) {
            return part.apply(NONE); // most sections of most sessions
        }
        try {
            return reader.readValue(sections[place]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
