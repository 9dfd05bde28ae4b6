package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A tool's description speaks against the tool of another server, by its name.
 *
 * @param otherServer the server that lists the tool that is spoken against
 * @param otherTool that tool's name
 * @param listedBy id of the event that listed the earlier of the two first, empty if unknown
 */
public record ToolDisparaged(String server, String tool, String otherServer, String otherTool, String listedBy)
        implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + '>' + otherServer + '/' + otherTool;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("other server", otherServer),
                EvidenceValue.of("other tool", otherTool));
    }

    @Override
    public List<String> events() {
        return listedBy.isEmpty() ? List.of() : List.of(listedBy);
    }
}
