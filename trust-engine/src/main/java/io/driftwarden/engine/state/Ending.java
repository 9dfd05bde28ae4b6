package io.driftwarden.engine.state;

import org.jspecify.annotations.Nullable;

/**
 * Whether a session is over.
 *
 * @param ended it ended of itself
 * @param killed the verdict {@code kill} fell
 * @param killFinding uid of the finding that led to it
 * @param afterKill events that came after it
 */
public record Ending(boolean ended, boolean killed, @Nullable String killFinding, long afterKill) {
    static final Ending OPEN = new Ending(false, false, null, 0);

    public Ending asEnded() {
        return new Ending(true, killed, killFinding, afterKill);
    }

    /** The ending of a session that is killed, for the finding. */
    public Ending asKilled(@Nullable String finding) {
        return new Ending(ended, true, finding, afterKill);
    }

    /** This ending with one more event that came after the kill. */
    public Ending countedAfterKill() {
        return new Ending(ended, killed, killFinding, afterKill + 1);
    }
}
