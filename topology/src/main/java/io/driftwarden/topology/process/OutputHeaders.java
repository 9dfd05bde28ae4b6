package io.driftwarden.topology.process;

/** Headers of what the detector writes, beside those of CloudEvents. */
public final class OutputHeaders {
    /** The CloudEvents source of everything that the detector writes. */
    public static final String SOURCE = "driftwarden/detector";

    /** {@code id} of the event that a verdict answers. */
    public static final String EVENT_ID = "ce_eventid";

    /** {@code source} of the event that a verdict answers: what a waiting gateway filters by. */
    public static final String EVENT_SOURCE = "ce_eventsource";

    /** What a report about a server is, where it is not an event: {@link #FINDING}. Between the detector's own tasks. */
    static final String REPORT = "dw_report";

    /** A session's finding. */
    static final byte[] FINDING = {'f'};

    private OutputHeaders() {}
}
