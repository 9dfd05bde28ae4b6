package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * The structured result of a call is not valid by the tool's {@code outputSchema}.
 *
 * @param violations which keyword is violated where, such as {@code type: /count}; sorted
 * @param authority what a declared field that violates it would decide, in a word or two; empty if none does
 */
public record OutputViolatesSchema(String server, String tool, List<String> violations, String authority)
        implements Fact {
    public OutputViolatesSchema {
        violations = List.copyOf(violations);
    }

    public boolean bearsAuthority() {
        return !authority.isEmpty();
    }

    @Override
    public String about() {
        return server + '/' + tool;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("violations", String.join("; ", violations)),
                EvidenceValue.of("authority", authority.isEmpty() ? "none" : authority));
    }
}
