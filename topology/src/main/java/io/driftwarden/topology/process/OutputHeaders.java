package io.driftwarden.topology.process;

/** Headers of what the detector writes, beside those of CloudEvents. */
public final class OutputHeaders {
    /** The CloudEvents source of everything that the detector writes. */
    public static final String SOURCE = "driftwarden/detector";

    /** {@code id} of the event that a verdict answers. */
    public static final String EVENT_ID = "ce_eventid";

    /** {@code source} of the event that a verdict answers: what a waiting gateway filters by. */
    public static final String EVENT_SOURCE = "ce_eventsource";

    private OutputHeaders() {}
}
