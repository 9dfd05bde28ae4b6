package io.driftwarden.engine.state;

import java.util.List;

/**
 * What a call that waits for its answer named: a refusal is read for what it names in addition. Of the words only digests
 * are kept.
 *
 * @param ordinal which event of the session reported the call, from 1
 * @param words digests of the words of its arguments, and of their parts
 * @param paths files and folders that it touches, as seen from where it runs, lower-cased
 * @param listsRights it asks the machine which commands may be run with more rights
 */
public record AskedCall(long ordinal, PackedInts words, List<String> paths, boolean listsRights) {
    /** Digests kept of one call. */
    public static final int MAX_WORDS = 256;

    public AskedCall {
        paths = List.copyOf(paths);
    }
}
