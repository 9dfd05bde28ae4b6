package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A call rests on an approval that was not given for it.
 *
 * @param approval its id, or that of the call that it was given for
 * @param decidedBy id of the event that gave it
 */
public record ApprovalMisused(String server, String tool, Kind kind, String approval, String decidedBy)
        implements Fact {
    /** What is wrong with it. */
    public enum Kind {
        OTHER_TOOL("given for another tool"),
        EXPIRED("expired"),
        OTHER_ARGUMENTS("given for other arguments"),
        REUSED("used before"),
        DENIED("denied");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    @Override
    public String about() {
        return approval + ' ' + kind.name();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool.isEmpty() ? server : tool),
                EvidenceValue.of("approval", approval),
                EvidenceValue.of("misuse", kind.words));
    }

    @Override
    public List<String> events() {
        return List.of(decidedBy);
    }
}
