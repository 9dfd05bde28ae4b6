package io.driftwarden.engine.state;

/**
 * Everything that the detector remembers of one session. Every collection in it has a cap.
 *
 * @param findings by finding uid
 */
public record SessionState(
        Header header,
        Capabilities capabilities,
        Provenance provenance,
        CappedList<CallState> calls,
        CappedList<Refusal> refusals,
        Egress egress,
        Content content,
        CappedMap<FindingState> findings,
        Trust trust,
        Conduct conduct) {
    /** Recent calls kept per session. */
    public static final int MAX_CALLS = 64;

    /** Refused or failed calls kept per session. */
    public static final int MAX_REFUSALS = 20;

    /** Findings kept per session. */
    public static final int MAX_FINDINGS = 256;

    /** A session of which nothing is known yet. */
    public static SessionState fresh(String tenant, String session) {
        return new SessionState(
                Header.of(tenant, session),
                Capabilities.EMPTY,
                Provenance.EMPTY,
                CappedList.empty(),
                CappedList.empty(),
                Egress.EMPTY,
                Content.EMPTY,
                CappedMap.empty(),
                Trust.FULL,
                Conduct.UNKNOWN);
    }
}
