package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A server states an older version of itself than before.
 *
 * @param before the newer version, stated earlier
 * @param after the older one, stated now
 * @param sameSession the session itself had been served the newer one; otherwise only another session had
 */
public record VersionWentBack(String server, String before, String after, boolean sameSession) implements ServerFact {
    @Override
    public String about() {
        return server + '@' + after + '<' + before;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("before", before),
                EvidenceValue.of("after", after));
    }
}
