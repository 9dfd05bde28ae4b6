package io.driftwarden.engine.policy;

import java.time.Duration;

/**
 * How often tools may be called.
 *
 * @param name unique in its policy
 * @param per what is counted by itself
 * @param calls at most that many
 * @param window in any such span of event time
 */
public record RateLimit(String name, ToolPattern tools, Per per, int calls, Duration window) {
    /** What has a count of its own. */
    public enum Per {
        /** Each tool that the limit is for, within the session. */
        TOOL,
        /** All calls of a principal, in all of its sessions; those of a session that tells of none, by themselves. */
        PRINCIPAL,
        /** All calls of the session. */
        SESSION
    }
}
