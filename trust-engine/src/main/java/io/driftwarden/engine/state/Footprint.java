package io.driftwarden.engine.state;

/**
 * What is kept of an output's text, so that its repetition can be seen.
 *
 * @param eventId id of the event that brought it
 * @param ordinal which event of the session that was, from 1
 * @param guarded it held a secret, or came from a file that holds credentials
 * @param prints fingerprints, sorted
 */
public record Footprint(String server, String tool, String eventId, long ordinal, boolean guarded, PackedInts prints) {
    /** Fewer fingerprints that a call shares with an output are a set phrase, an address, a name. */
    public static final int MIN_SHARED = 3;

    /** Fingerprints taken of one call's text. */
    public static final int MAX_OUTBOUND = 8_192;

    /** Fingerprints kept of one output. */
    public static final int MAX_PRINTS = 48;
}
