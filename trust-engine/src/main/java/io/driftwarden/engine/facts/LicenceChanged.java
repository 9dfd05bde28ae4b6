package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A server's version is under licences that ask more of who uses it than those of the version before it.
 *
 * @param before SPDX expressions of the earlier version, sorted
 * @param after those of this version, sorted
 */
public record LicenceChanged(
        String server, String version, String earlierVersion, List<String> before, List<String> after)
        implements ServerFact {
    public LicenceChanged {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    @Override
    public String about() {
        return server + '@' + version + ' ' + String.join(",", after);
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("version", version.isEmpty() ? "none" : version),
                EvidenceValue.of("earlier version", earlierVersion.isEmpty() ? "none" : earlierVersion),
                EvidenceValue.of("before", String.join(", ", before)),
                EvidenceValue.of("after", String.join(", ", after)));
    }
}
