package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A call has an agent ask less before it acts: it writes such a setting of an agent, or starts one without its checks.
 *
 * @param field path of the argument
 * @param setting as it is written, cut
 * @param asked the user spoke of it, or of permissions, approvals or confirmations
 */
public record OversightLoosened(String server, String tool, String field, String setting, boolean asked)
        implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + field;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool), EvidenceValue.of("field", field), EvidenceValue.of("setting", setting));
    }
}
