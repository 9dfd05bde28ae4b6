package io.driftwarden.topology.store;

import io.driftwarden.engine.state.EncodedState;
import io.driftwarden.engine.state.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a {@link StoredSession}. As bytes, integers big-endian: generation (4), deadline (8), and for each piece its section (1),
 * number (4), length (4) and bytes; a piece that is no more has the length -1.
 *
 * @param generation how often the whole was written before
 * @param deadline the stream's time at which the session expires, microseconds since the epoch
 * @param written pieces that are new or have changed
 * @param gone pieces that are no more
 */
record SessionEntry(int generation, long deadline, List<Piece> written, List<Piece> gone) {
    private static final int HEAD = Integer.BYTES + Long.BYTES;
    private static final int PIECE_HEAD = 1 + Integer.BYTES + Integer.BYTES;
    private static final int GONE = -1;

    /** @param before what is stored, null for nothing */
    static SessionEntry of(int generation, long deadline, @Nullable EncodedState before, EncodedState after) {
        List<Piece> written = new ArrayList<>();
        List<Piece> gone = new ArrayList<>();
        after.changes(before, written::add, gone::add);
        return new SessionEntry(generation, deadline, written, gone);
    }

    /** How many {@link #bytes} there are. */
    int size() {
        int size = HEAD + PIECE_HEAD * (written.size() + gone.size());
        for (Piece piece : written) {
            size += piece.bytes().length;
        }
        return size;
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(size()).putInt(generation).putLong(deadline);
        for (Piece piece : written) {
            head(bytes, piece, piece.bytes().length).put(piece.bytes());
        }
        for (Piece piece : gone) {
            head(bytes, piece, GONE);
        }
        return bytes.array();
    }

    private static ByteBuffer head(ByteBuffer bytes, Piece piece, int length) {
        return bytes.put((byte) piece.section()).putInt(piece.number()).putInt(length);
    }

    /**
     * Reads an entry.
     *
     * @throws UncheckedIOException if the bytes hold none
     */
    static SessionEntry read(byte[] value) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(value);
            int generation = bytes.getInt();
            long deadline = bytes.getLong();
            List<Piece> written = new ArrayList<>();
            List<Piece> gone = new ArrayList<>();
            while (bytes.hasRemaining()) {
                int section = Byte.toUnsignedInt(bytes.get());
                int number = bytes.getInt();
                int length = bytes.getInt();
                if (length == GONE) {
                    gone.add(new Piece(section, number, new byte[0]));
                } else {
                    byte[] piece = new byte[Math.min(length, bytes.remaining() + 1)];
                    bytes.get(piece);
                    written.add(new Piece(section, number, piece));
                }
            }
            return new SessionEntry(generation, deadline, written, gone);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new UncheckedIOException(new IOException("no entry of a session", e));
        }
    }

    /** Adds the pieces to those of earlier entries. */
    void applyTo(SortedMap<Long, Piece> pieces) {
        written.forEach(piece -> pieces.put(place(piece), piece));
        gone.forEach(piece -> pieces.remove(place(piece)));
    }

    /** Orders pieces by section, and within one by number. */
    private static long place(Piece piece) {
        return ((long) piece.section() << Integer.SIZE) | piece.number();
    }
}
