package io.driftwarden.engine.state;

import java.util.List;

/**
 * What the session tried and did not get, and what it took in addition.
 *
 * @param denials calls refused for want of authority, newest kept; unlike refusals they outlive a later success
 * @param spellings how the arguments of refused or failed calls were spelled, newest kept
 * @param stepUps scopes that the session was granted in addition since the user or an approver last spoke, newest kept
 */
public record Attempts(CappedList<Denial> denials, CappedList<Spelling> spellings, CappedList<StepUp> stepUps) {
    /** Denials kept per session. */
    public static final int MAX_DENIALS = 32;

    /** Spellings kept per session. */
    public static final int MAX_SPELLINGS = 96;

    /** Step-ups kept per session. */
    public static final int MAX_STEP_UPS = 16;

    /** Scopes kept of one denial or step-up. */
    public static final int MAX_SCOPES = 16;

    static final Attempts NONE = new Attempts(CappedList.empty(), CappedList.empty(), CappedList.empty());

    public Attempts withDenials(CappedList<Denial> next) {
        return new Attempts(next, spellings, stepUps);
    }

    public Attempts withSpellings(CappedList<Spelling> next) {
        return new Attempts(denials, next, stepUps);
    }

    public Attempts withStepUps(CappedList<StepUp> next) {
        return new Attempts(denials, spellings, next);
    }

    /**
     * One refusal.
     *
     * @param demanded scopes that it asked for, sorted
     * @param time event time, microseconds since the epoch
     * @param eventId id of the event that told of it
     */
    public record Denial(String server, String tool, RiskClass risk, List<String> demanded, long time, String eventId) {
        public Denial {
            demanded = List.copyOf(demanded);
        }
    }

    /**
     * How one argument of a refused or failed call was spelled. Only digests are kept: arguments hold secrets.
     *
     * @param field path of the argument
     * @param raw digest of the text as it came
     * @param canonical digest of what a lenient reader makes of it
     * @param marks ways of spelling that hide it from a check, sorted
     * @param refused for want of authority; otherwise the call failed for another reason
     * @param eventId id of the event that reported the call
     */
    public record Spelling(
            String server,
            String tool,
            String field,
            String raw,
            String canonical,
            List<String> marks,
            boolean refused,
            String eventId) {
        public Spelling {
            marks = List.copyOf(marks);
        }
    }

    /**
     * One grant of scopes beyond those held.
     *
     * @param scopes beyond those held, in the order of the grant
     * @param raising one of them allows more on what the session could act on already, or an administrator's work
     * @param time event time, microseconds since the epoch
     */
    public record StepUp(List<String> scopes, boolean raising, long time, String eventId) {
        public StepUp {
            scopes = List.copyOf(scopes);
        }
    }
}
