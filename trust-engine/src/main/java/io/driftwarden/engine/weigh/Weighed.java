package io.driftwarden.engine.weigh;

import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.state.Trust;
import io.driftwarden.engine.verdict.Verdict;
import java.util.Optional;

/**
 * A session's trust after an event, and the verdict on the event.
 *
 * @param decisive the finding that the verdict rests on most, if it is worse than {@code allow}
 * @param otherwise the verdict if nothing were in shadow
 */
public record Weighed(Trust trust, Verdict verdict, Optional<Finding> decisive, Verdict otherwise) {
    /** The same, with other trust. */
    public Weighed with(Trust other) {
        return new Weighed(other, verdict, decisive, otherwise);
    }
}
