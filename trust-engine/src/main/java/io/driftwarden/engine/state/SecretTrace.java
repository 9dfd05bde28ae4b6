package io.driftwarden.engine.state;

/**
 * What is kept of a secret that an output showed, so that it is known again in pieces: not the secret, only hashes of
 * its runs of characters, of which many other texts have the same.
 *
 * @param kind such as {@code github-token}
 * @param grams hash of the run of characters that begins at each place, in order
 * @param covered a bit for each character: it has gone out
 * @param calls that carried a piece
 */
public record SecretTrace(String kind, PackedInts grams, PackedInts covered, int calls) {
    /** Characters of one run. */
    public static final int GRAM = 6;

    /** Characters kept of one secret. */
    public static final int MAX_LENGTH = 128;
}
