package io.driftwarden.engine.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a session's state that is encoded by itself. Thread-safe.
 */
final class StateSection<T> {
    private static final SessionState NONE = SessionState.fresh("", "");

    /** Where it stands among the sections, from 0. */
    private final int place;

    private final Function<SessionState, T> part;
    private final SectionFormat<T> format;

    StateSection(int place, Function<SessionState, T> part, SectionFormat<T> format) {
        this.place = place;
        this.part = part;
        this.format = format;
    }

    int place() {
        return place;
    }

    /** The section of a new session's state: most parts are empty. */
    EncodedSection first(SessionState state) {
        return same(NONE, state) ? EncodedSection.EMPTY : encode(state, EncodedSection.EMPTY);
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

    private EncodedSection encode(SessionState state, EncodedSection before) {
        try {
            return format.encode(part.apply(state), before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the part.
     *
     * @param sections the pieces of each section, by its place, in the order of their numbers
     * @param encoded takes the section, at its place
     */
    T read(List<List<Piece>> sections, EncodedSection[] encoded) {
        List<Piece> pieces = sections.get(place);
        if (pieces.isEmpty()) {
            encoded[place] = EncodedSection.EMPTY;
            return part.apply(NONE); // most sections of most sessions
        }
        try {
            SectionFormat.Read<T> read = format.read(pieces);
            encoded[place] = read.encoded();
            return read.part();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
