package io.driftwarden.publisher;

import io.driftwarden.contract.TrustVerdict;
import java.util.Set;

/** Whether to go on with what an event announces, and what says so. */
public sealed interface Decision {
    /** {@code allow}, {@code flag}, {@code hold}, {@code block} or {@code kill}. */
    String verdict();

    /** Whether to go on: the verdict is {@code allow} or {@code flag}. A {@code hold} goes on only after an approval. */
    default boolean proceeds() {
        return Set.of("allow", "flag").contains(verdict());
    }

    /** The detector judged the event. */
    record Judged(TrustVerdict judgement) implements Decision {
        @Override
        public String verdict() {
            return judgement.getVerdict();
        }
    }

    /** The session was revoked before; the event was published for the record, and nobody was asked. */
    record Revoked(Revocation revocation) implements Decision {
        @Override
        public String verdict() {
            return "kill";
        }
    }

    /** There is no verdict, so the configured mode decides. */
    record Defaulted(FailMode mode, Cause cause) implements Decision {
        @Override
        public String verdict() {
            return mode.verdict();
        }
    }

    /** Why there is no verdict. */
    enum Cause {
        /** None came within the time allowed. */
        NO_VERDICT_IN_TIME,
        /** The event did not reach the broker, though it may be on disk. */
        NOT_PUBLISHED,
        /** As many decisions as allowed are waiting already; the event was published. */
        TOO_MANY_WAITING,
        /** The topic of verdicts cannot be read any more; the event was published. */
        VERDICTS_UNREADABLE
    }
}
