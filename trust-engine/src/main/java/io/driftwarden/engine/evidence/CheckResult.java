package io.driftwarden.engine.evidence;

import io.driftwarden.contract.EvidenceReported;
import java.util.Optional;

/**
 * The latest result of a check.
 *
 * @param tool the tool that was checked, empty for the server as a whole
 * @param score from 0 (bad) to 1 (good)
 * @param reportUri where the report is, empty if that is not told
 * @param eventId id of the event that reported it
 * @param time of that event, microseconds since the epoch
 */
public record CheckResult(
        Check check, String tool, boolean passed, double score, String reportUri, String eventId, long time) {
    private static final int MAX_TOOL = 128;
    private static final int MAX_URI = 512;

    /** The result that the event reports; empty if it names no check that is known. */
    public static Optional<CheckResult> of(EvidenceReported reported, String eventId, long time) {
        return reported.getCheck().flatMap(Check::of).map(check -> {
            boolean passed = reported.getPassed().orElse(false);
            double stated = reported.getScore().orElse(passed ? 1.0 : 0.0);
            return new CheckResult(
                    check,
                    cut(reported.getTool().orElse(""), MAX_TOOL),
                    passed,
                    Double.isNaN(stated) ? 0 : Math.min(1, Math.max(0, stated)),
                    cut(reported.getReportUri().orElse(""), MAX_URI),
                    eventId,
                    time);
        });
    }

    /** One result is kept for each. */
    public String key() {
        return check.wireName() + '\n' + tool;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
