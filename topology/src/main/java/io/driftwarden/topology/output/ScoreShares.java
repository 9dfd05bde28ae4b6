package io.driftwarden.topology.output;

import io.driftwarden.contract.ScoreShare;
import io.driftwarden.engine.state.FindingState;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.weigh.Share;
import io.driftwarden.engine.weigh.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session's score rests on, as the contract writes it. */
final class ScoreShares {
    private ScoreShares() {}

    /** @param time event time, microseconds since the epoch */
    static List<ScoreShare> of(SessionState state, long time) {
        return Weights.DEFAULT.shares(state.trust(), time).stream()
                .map(share -> share(state, share))
                .toList();
    }

    private static ScoreShare share(SessionState state, Share share) {
        @Nullable FindingState finding = state.findings().get(share.uid());
        return ScoreShare.newBuilder()
                .setFamily(share.family())
                .setRuleId(finding == null ? "" : finding.rule())
                .setFindingUid(share.uid())
                .setWeight(share.weight())
                .build();
    }
}
