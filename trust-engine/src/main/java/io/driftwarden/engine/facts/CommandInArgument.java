package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * An argument that is not meant for a command holds one, behind characters that make a shell run it.
 *
 * @param field path of the argument
 * @param form the separator and the command, cut
 * @param executingTool the tool runs commands or code
 * @param identifying the argument names one thing: a host, a branch, a file
 * @param asked the user wrote the very text
 */
public record CommandInArgument(
        String server,
        String tool,
        String field,
        String form,
        boolean executingTool,
        boolean identifying,
        boolean asked)
        implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + field;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool), EvidenceValue.of("field", field), EvidenceValue.of("form", form));
    }
}
