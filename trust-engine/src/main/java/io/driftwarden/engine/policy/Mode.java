package io.driftwarden.engine.policy;

/** Whether rules count. */
public enum Mode {
    /** They do. */
    ON,
    /** What they find is reported, with what would have happened, and changes nothing. */
    SHADOW,
    /** What they find is not even reported. */
    OFF
}
