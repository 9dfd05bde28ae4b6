package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A call carries an argument that the tool's {@code inputSchema} does not declare.
 *
 * @param path where it stands in the arguments, such as {@code $.options.bcc}
 * @param authority what it would decide by name and value, in a word or two; empty if it bears no authority
 * @param shown its value, cut; of a credential only its length
 * @param listedBy id of the event that listed the tool first
 */
public record UndeclaredArgument(
        String server, String tool, String path, String authority, String shown, String listedBy) implements Fact {

    /** By name and value it decides where something goes, to whom, or with which rights. */
    public boolean bearsAuthority() {
        return !authority.isEmpty();
    }

    @Override
    public String about() {
        return server + '/' + tool + path;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("argument", path),
                EvidenceValue.of("value", shown),
                EvidenceValue.of("authority", authority));
    }

    @Override
    public List<String> events() {
        return listedBy.isEmpty() ? List.of() : List.of(listedBy);
    }
}
