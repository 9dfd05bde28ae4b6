package io.driftwarden.topology.metrics;

import java.util.Locale;

/** What an event's time goes into. */
public enum Stage {
    /** From bytes to an event. */
    DECODE,
    /** The engine. */
    DECIDE,
    /** Reading and writing what is remembered. */
    STORE,
    /** All of it, to the outputs handed over. */
    TOTAL;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
