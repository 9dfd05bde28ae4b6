package io.driftwarden.engine.state;

/**
 * Who reports on the session.
 *
 * @param sources by source, the latest in the order in which they were first heard
 */
public record Watch(CappedMap<Reporting> sources) {
    /** Sources kept per session. */
    public static final int MAX_SOURCES = 16;

    static final Watch NONE = new Watch(CappedMap.empty());

    /**
     * What one source has reported.
     *
     * @param events of the session that it reported
     * @param calls among them
     * @param last event time of its latest one, microseconds since the epoch
     * @param since events that other sources reported after it
     */
    public record Reporting(long events, long calls, long last, long since) {}
}
