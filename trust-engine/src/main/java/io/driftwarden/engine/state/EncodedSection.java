package io.driftwarden.engine.state;

import java.util.List;

/** A part of a session's state as bytes. Immutable. */
interface EncodedSection {
    /** Of a part of which nothing is known. */
    EncodedSection EMPTY = List::of;

    /** In the order of their numbers. A piece that did not change has the same bytes as before: the same array. */
    List<Piece> pieces();
}
