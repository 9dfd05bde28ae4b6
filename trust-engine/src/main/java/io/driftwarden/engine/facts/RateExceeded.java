package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.policy.RateLimit;
import java.util.List;
import java.util.Locale;

/**
 * More calls than the policy allows.
 *
 * @param subject what the limit counts by itself: a tool, a principal; empty for the session
 * @param calls in the limit's window, this one among them; in several sessions at least so many
 * @param sessions that made them, at least
 */
public record RateExceeded(String server, String tool, RateLimit limit, String subject, int calls, int sessions)
        implements Fact {

    @Override
    public String about() {
        return limit.name() + ' ' + subject;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool.isEmpty() ? server : tool),
                EvidenceValue.of("limit", limit.name()),
                EvidenceValue.of("counted per", limit.per().name().toLowerCase(Locale.ROOT)),
                EvidenceValue.of("calls", Integer.toString(calls)),
                EvidenceValue.of("counted in", sessions > 1 ? sessions + " sessions or more" : "this session"),
                EvidenceValue.of("allowed", Integer.toString(limit.calls())),
                EvidenceValue.of(
                        "window", limit.window().toString().substring(2).toLowerCase(Locale.ROOT)));
    }
}
