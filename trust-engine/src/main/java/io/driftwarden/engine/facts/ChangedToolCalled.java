package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A call goes to a tool of which the session was told that its definition turned dangerous.
 *
 * @param version the version that the server stated with the dangerous definition, empty if none
 * @param earlierVersion the version that it stated with the other one, empty if none
 * @param alternating both definitions were listed by turns
 * @param listed the session itself was listed the newer definition
 * @param changes what differs, in words
 */
public record ChangedToolCalled(
        String server,
        String tool,
        String version,
        String earlierVersion,
        boolean alternating,
        boolean listed,
        String changes)
        implements Fact {

    /** Two faces under one name: neither is the other's successor. */
    public boolean twoFaced() {
        return alternating && !version.isEmpty() && version.equals(earlierVersion);
    }

    @Override
    public String about() {
        return server + '/' + tool + '@' + version;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("version", version.isEmpty() ? "none" : version),
                EvidenceValue.of("earlier version", earlierVersion.isEmpty() ? "none" : earlierVersion),
                EvidenceValue.of("changes", changes));
    }
}
