package io.driftwarden.engine.state;

import io.driftwarden.engine.redaction.Redacted;
import io.driftwarden.engine.verdict.Verdict;
import java.util.List;

/**
 * One event as the session's timeline keeps it.
 *
 * @param ordinal which event of the session, from 1
 * @param time the event's time, as its publisher wrote it
 * @param summary what happened, in a few words
 * @param score the session's trust after the event, 100 to 0
 * @param findings ids of the rules that fired, sorted
 * @param redactions what of the event's data is not to be passed on, however often it is asked about
 */
public record TimelineEntry(
        long ordinal,
        String eventId,
        String source,
        String type,
        String time,
        String summary,
        Verdict verdict,
        double score,
        List<String> findings,
        List<Redacted> redactions) {
    public TimelineEntry {
        findings = List.copyOf(findings);
        // Entries that an older detector stored have none.
        redactions = redactions == null ? List.of() : List.copyOf(redactions);
    }
}
