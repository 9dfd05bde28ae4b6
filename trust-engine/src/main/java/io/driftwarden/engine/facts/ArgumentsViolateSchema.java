package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * The arguments of a call are not valid by the tool's {@code inputSchema}.
 *
 * @param violations which keyword is violated where, such as {@code type: /count}; sorted
 */
public record ArgumentsViolateSchema(String server, String tool, List<String> violations) implements Fact {
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
