package io.driftwarden.engine.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a session's state that is encoded by itself. Thread-safe.
 */
final class StateSection<T> {
    private static final SessionState NONE = SessionState.fresh("", "");

    /** Where it stands among the sections, from 0. */
    private final int place;

    private final Function<SessionState, T> part;
    private final SectionFormat<T> format;
    private final EncodedSection empty;
    private final ByteBuffer emptyBytes;

    StateSection(int place, Function<SessionState, T> part, SectionFormat<T> format) {
        this.place = place;
        this.part = part;
        this.format = format;
        this.empty = encode(NONE, null);
        this.emptyBytes = ByteBuffer.wrap(empty.bytes()).asReadOnlyBuffer();
    }

    int place() {
        return place;
    }

    /** The section of a session of which nothing is known. */
    ByteBuffer empty() {
        return emptyBytes.duplicate();
    }

    /** The section of a new session's state: most parts are empty. */
    EncodedSection first(SessionState state) {
        return same(NONE, state) ? empty : encode(state, null);
    }

    /** The section of the state, given the session as it was earlier. */
    EncodedSection next(EncodedState before, SessionState state) {
        EncodedSection earlier = before.section(place);
        return same(before.state(), state) ? earlier : encode(state, earlier);
    }

    /** The part did not change: state is immutable, so what changed is another object. */
    private boolean same(SessionState before, SessionState after) {
        return part.apply(before) == part.apply(after);
    }

    private EncodedSection encode(SessionState state, @Nullable EncodedSection before) {
        try {
            return format.encode(part.apply(state), before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the part.
     *
     * @param sections by place
     * @param encoded takes the section, at its place
     */
    T decode(ByteBuffer[] sections, EncodedSection[] encoded) {
        ByteBuffer bytes = sections[place];
        if (bytes.equals(emptyBytes)) {
            encoded[place] = empty;
            return part.apply(NONE); // most sections of most sessions
        }
        try {
            SectionFormat.Read<T> read = format.read(bytes);
            encoded[place] = read.encoded();
            return read.part();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
