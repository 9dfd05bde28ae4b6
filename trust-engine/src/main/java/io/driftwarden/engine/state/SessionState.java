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
        Conduct conduct,
        Flows flows) {
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
                Conduct.UNKNOWN,
                Flows.EMPTY);
    }

    /** This session with another header. */
    public SessionState with(Header other) {
        return new SessionState(
                other, capabilities, provenance, calls, refusals, egress, content, findings, trust, conduct, flows);
    }

    /** This session with what was found in it, and how far it is trusted then. */
    public SessionState with(CappedMap<FindingState> found, Trust weighed) {
        return new SessionState(
                header, capabilities, provenance, calls, refusals, egress, content, found, weighed, conduct, flows);
    }

    /** This session with other content. */
    public SessionState with(Content other) {
        return new SessionState(
                header, capabilities, provenance, calls, refusals, egress, other, findings, trust, conduct, flows);
    }
}
