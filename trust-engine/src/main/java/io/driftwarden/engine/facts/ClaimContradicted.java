package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A tool reached the outside although its definition claims that it does not, or that it only reads.
 *
 * @param destination in canonical form
 * @param readOnly it states {@code readOnlyHint: true}
 * @param closedWorld it states {@code openWorldHint: false}
 * @param delivers somebody got a message or money: an e-mail address or an account was reached
 * @param bytesOut bytes sent, 0 where nobody counted
 */
public record ClaimContradicted(
        String server,
        String tool,
        String destination,
        boolean readOnly,
        boolean closedWorld,
        boolean delivers,
        long bytesOut)
        implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + '>' + destination;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                EvidenceValue.of("claim", closedWorld ? "that it stays within" : "that it only reads"),
                EvidenceValue.of("destination", destination),
                EvidenceValue.of("bytes", Long.toString(bytesOut)));
    }
}
