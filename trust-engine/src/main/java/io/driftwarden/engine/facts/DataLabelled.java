package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.label.DataLabel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tool's output brings data of a kind that somebody may want to keep in, or a call carries some.
 *
 * @param carried a call carries it; otherwise an output brought it
 * @param external the call reaches the outside: it sends, or it names a destination
 */
public record DataLabelled(String server, String tool, boolean carried, boolean external, Set<DataLabel> labels)
        implements Fact {
    public DataLabelled {
        labels = Set.copyOf(labels);
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
                EvidenceValue.of(
                        "labels",
                        labels.stream().sorted().map(DataLabel::wireName).collect(Collectors.joining(", "))));
    }
}
