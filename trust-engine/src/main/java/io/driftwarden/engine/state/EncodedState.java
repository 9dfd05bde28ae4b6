package io.driftwarden.engine.state;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A session's state beside its pieces, as {@link SessionStateCodec} lays them out. Immutable. */
public final class EncodedState {
    private final SessionState state;
    private final EncodedSection[] sections;

    /** @param sections not to be written to from here on */
    EncodedState(SessionState state, EncodedSection[] sections) {
        this.state = state;
        this.sections = sections;
    }

    public SessionState state() {
        return state;
    }

    EncodedSection section(int place) {
        return sections[place];
    }

    /**
     * What is to be stored to make this state of an earlier one.
     *
     * @param before the state that is stored, null if none is
     * @param written takes each piece that is new or has changed
     * @param gone takes each piece that is no more
     */
    public void changes(@Nullable EncodedState before, Consumer<Piece> written, Consumer<Piece> gone) {
        for (int place = 0; place < sections.length; place++) {
            EncodedSection earlier = before == null ? EncodedSection.EMPTY : before.sections[place];
            if (earlier != sections[place]) {
                changes(earlier.pieces(), sections[place].pieces(), written, gone);
            }
        }
    }

    private static void changes(List<Piece> before, List<Piece> after, Consumer<Piece> written, Consumer<Piece> gone) {
        Iterator<Piece> earlier = before.iterator();
        Piece old = next(earlier);
        for (Piece piece : after) {
            while (old != null && old.number() < piece.number()) {
                gone.accept(old);
                old = next(earlier);
            }
            if (old == null || old.bytes() != piece.bytes()) {
                written.accept(piece);
            }
            if (old != null && old.number() == piece.number()) {
                old = next(earlier);
            }
        }
        for (; old != null; old = next(earlier)) {
            gone.accept(old);
        }
    }

    private static @Nullable Piece next(Iterator<Piece> pieces) {
        return pieces.hasNext() ? pieces.next() : null;
    }
}
