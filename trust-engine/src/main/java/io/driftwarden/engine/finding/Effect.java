package io.driftwarden.engine.finding;

/** What a finding may do. */
public enum Effect {
    /** It is weighed, and its verdict counts. */
    ENFORCED,
    /** It flags and no more; it is not held against the session. */
    FLAG,
    /** It is reported, with what it would have done, and changes nothing. */
    SHADOW
}
