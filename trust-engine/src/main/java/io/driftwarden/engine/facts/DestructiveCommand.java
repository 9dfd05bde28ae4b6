package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A command destroys for good, at a breadth that no ordinary task means: a home, a drive, a bucket, a database, a cluster.
 *
 * @param field path of the argument
 * @param form the words of the command, cut
 * @param breadth what it destroys
 * @param prompted the session shows what the user asked
 * @param delegated a prompt hands over what is to be done, so that its words do not tell
 * @param asked a prompt wants something gone, or holds the very command
 */
public record DestructiveCommand(
        String server,
        String tool,
        String field,
        String form,
        String breadth,
        boolean prompted,
        boolean delegated,
        boolean asked)
        implements Fact {
    @Override
    public String about() {
        return form;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("field", field),
                EvidenceValue.of("form", form),
                EvidenceValue.of("breadth", breadth));
    }
}
