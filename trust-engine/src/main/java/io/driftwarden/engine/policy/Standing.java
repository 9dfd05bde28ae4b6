package io.driftwarden.engine.policy;

/** What a policy says of a value. */
public enum Standing {
    /** An allow list names it. */
    LISTED,
    /** No allow list names it, and only what is listed is allowed. */
    OUTSIDE,
    /** The policy says nothing of it. */
    OPEN
}
