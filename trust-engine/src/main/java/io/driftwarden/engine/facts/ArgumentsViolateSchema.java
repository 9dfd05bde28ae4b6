package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * The arguments of a call are not valid by the tool's {@code inputSchema}.
 *
 * @param violations which keyword is violated where, such as {@code type: /count}; sorted, those of undeclared members
 *     left out
 * @param limits a text or a list is longer than declared
 * @param operators an object with members such as {@code $ne} stands where a plain value is declared: what a document
 *     database takes for a condition
 */
public record ArgumentsViolateSchema(
        String server, String tool, List<String> violations, boolean limits, boolean operators) implements Fact {
    public ArgumentsViolateSchema {
        violations = List.copyOf(violations);
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
                EvidenceValue.of("violations", String.join("; ", violations)));
    }
}
