package io.driftwarden.topology.output;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.Assessment;
import io.driftwarden.engine.Decision;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.rule.Rule.Strength;
import io.driftwarden.engine.state.Header;
import io.driftwarden.engine.state.SessionState;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event and what was decided about it.
 *
 * @param before the session before the event, null if it was not known
 * @param ruleset label of the ruleset that judged
 */
public record Outcome(TrustEvent event, @Nullable SessionState before, Decision decision, String ruleset) {

    Header header() {
        return decision.state().header();
    }

    Assessment assessment() {
        return decision.assessment();
    }

    /** The finding that explains the verdict best, if one does. */
    Optional<Finding> decisive() {
        return assessment().kill().or(() -> assessment().findings().stream()
                .filter(finding -> !finding.shadow() && finding.rule().strength() != Strength.INFORMATIVE)
                .max(Comparator.comparing((Finding finding) -> finding.rule().response())
                        .thenComparing(finding -> finding.rule().severity())
                        .thenComparing(finding -> finding.rule().confidence())
                        .thenComparing(finding -> finding.rule().id(), Comparator.reverseOrder())));
    }
}
