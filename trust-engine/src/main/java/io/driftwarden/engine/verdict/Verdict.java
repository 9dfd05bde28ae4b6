package io.driftwarden.engine.verdict;

import java.util.Locale;

/** Whether a session should still be trusted to go on, from best to worst. */
public enum Verdict {
    /** Nothing speaks against it. */
    ALLOW,
    /** Worth a look; the action goes on. */
    FLAG,
    /** Waits for an approval. */
    HOLD,
    /** This action must not happen. */
    BLOCK,
    /** The session must not act again. */
    KILL;

    public boolean atLeast(Verdict other) {
        return compareTo(other) >= 0;
    }

    public Verdict worse(Verdict other) {
        return atLeast(other) ? this : other;
    }

    public Verdict better(Verdict other) {
        return atLeast(other) ? other : this;
    }

    /** The name on the wire: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
