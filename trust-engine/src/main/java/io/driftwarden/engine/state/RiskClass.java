package io.driftwarden.engine.state;

import java.util.Locale;

/** What a tool can do, from harmless to powerful. */
public enum RiskClass {
    /** Looks things up. */
    READ,
    /** Changes data. */
    WRITE,
    /** Sends data, money or messages to somebody. */
    SEND,
    /** Runs code or commands. */
    EXECUTE,
    /** Changes who may do what. */
    ADMINISTER;

    public boolean above(RiskClass other) {
        return compareTo(other) > 0;
    }

    public RiskClass higher(RiskClass other) {
        return above(other) ? this : other;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
