package io.driftwarden.engine.policy;

/** What becomes of a result with passages that can be cut out. */
public enum Redact {
    /** Nothing is cut out. */
    NONE,
    /** A flagged result is passed on without them; a result that is judged worse is refused as a whole. */
    FLAGGED,
    /** So is a result that only such passages would have held or blocked: it is flagged. */
    ALL
}
