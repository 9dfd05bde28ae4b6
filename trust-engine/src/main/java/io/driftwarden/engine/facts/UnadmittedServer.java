package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A call goes to a server's version that the policy wants checked, and that is not admitted.
 *
 * @param version as the server stated it to the session, empty if it did not
 * @param score of the version's evidence, 0 to 100
 * @param failed names of the checks that did not pass
 * @param missing names of the checks that were never reported
 */
public record UnadmittedServer(
        String server, String tool, String version, double score, List<String> failed, List<String> missing)
        implements Fact {
    public UnadmittedServer {
        failed = List.copyOf(failed);
        missing = List.copyOf(missing);
    }

    @Override
    public String about() {
        return server + '@' + version;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("version", version.isEmpty() ? "without a version" : version),
                EvidenceValue.of("score", Double.toString(score)),
                EvidenceValue.of("failed", failed.isEmpty() ? "none" : String.join(", ", failed)),
                EvidenceValue.of("missing", missing.isEmpty() ? "none" : String.join(", ", missing)));
    }
}
