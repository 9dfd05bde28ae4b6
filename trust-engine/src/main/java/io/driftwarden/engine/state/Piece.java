package io.driftwarden.engine.state;

/**
 * A part of a session's state that is stored by itself, so that an event writes what it changed and not all that is known.
 *
 * @param section the place of its section among the sections, from 0 to 255
 * @param number where it stands among its section's pieces, from 0
 * @param bytes not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // Written and read, never compared.
public record Piece(int section, int number, byte[] bytes) {}
