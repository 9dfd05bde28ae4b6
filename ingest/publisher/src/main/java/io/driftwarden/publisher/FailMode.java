package io.driftwarden.publisher;

/** What a decision is when there is no verdict to base it on. */
public enum FailMode {
    /** Block: what nobody could judge does not happen. */
    CLOSED("block"),
    /** Allow: availability before certainty. */
    OPEN("allow");

    private final String verdict;

    FailMode(String verdict) {
        this.verdict = verdict;
    }

    /** The verdict that this mode stands for. */
    public String verdict() {
        return verdict;
    }
}
