package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A server is served from another artifact than before, under the same version.
 *
 * @param version the version stated with both, never empty
 * @param released the version is that of a release: no snapshot, development or local build
 * @param before digest of the artifact seen first
 * @param after digest of the artifact seen now
 * @param seenBy id of the event that showed the first one
 */
public record ArtifactChanged(
        String server, String version, boolean released, String before, String after, String seenBy)
        implements ServerFact {
    @Override
    public String about() {
        return server + '@' + version + '#' + after;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("version", version),
                EvidenceValue.of("before", before),
                EvidenceValue.of("after", after));
    }

    @Override
    public List<String> events() {
        return seenBy.isEmpty() ? List.of() : List.of(seenBy);
    }
}
