package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.ArrayList;
import java.util.List;

/**
 * A server lists a tool whose name passes for that of a tool that another server of the session listed before.
 *
 * @param otherServer the server that listed its tool first
 * @param otherTool that tool's name
 * @param lookalike the names only look the same; otherwise they differ in nothing but capitals and separators
 * @param oddlySeparated its name alone has separators in front, at the end or two in a row, which is not its server's way
 * @param diverts its description names the other server, and says to use this one or not to use that one
 * @param copied its description is the other tool's
 * @param twin most of its server's tools bear the names of the other server's: two instances of one
 * @param usedBefore the session had called the other tool
 * @param listedBy id of the event that listed the other tool first, empty if unknown
 */
public record ToolShadowed(
        String server,
        String tool,
        String otherServer,
        String otherTool,
        boolean lookalike,
        boolean oddlySeparated,
        boolean diverts,
        boolean copied,
        boolean twin,
        boolean usedBefore,
        String listedBy)
        implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + '>' + otherServer + '/' + otherTool;
    }

    @Override
    public List<EvidenceValue> values() {
        List<String> ways = new ArrayList<>();
        ways.add(lookalike ? "letters that look the same" : "the same letters");
        if (oddlySeparated) {
            ways.add("separators that nobody writes");
        }
        if (diverts) {
            ways.add("a description that speaks of the other server");
        }
        if (copied) {
            ways.add("the other's description");
        }
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("other server", otherServer),
                EvidenceValue.of("other tool", otherTool),
                EvidenceValue.of("ways", String.join(", ", ways)));
    }

    @Override
    public List<String> events() {
        return listedBy.isEmpty() ? List.of() : List.of(listedBy);
    }
}
