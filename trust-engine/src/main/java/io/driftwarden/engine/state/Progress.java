package io.driftwarden.engine.state;

/**
 * How far a session has come.
 *
 * @param firstSeen event time of the earliest event, microseconds since the epoch
 * @param lastSeen event time of the latest event, microseconds since the epoch
 * @param events events judged, without duplicates
 * @param nextSequence the sequence number expected next, by source
 */
public record Progress(long firstSeen, long lastSeen, long events, CappedMap<Long> nextSequence) {
    static final Progress NONE = new Progress(Long.MAX_VALUE, Long.MIN_VALUE, 0, CappedMap.empty());

    /**
     * This progress with one more event counted.
     *
     * @param time the event's time, microseconds since the epoch
     * @param expected the sequence numbers expected next, by source
     */
    public Progress counted(long time, CappedMap<Long> expected) {
        return new Progress(Math.min(firstSeen, time), Math.max(lastSeen, time), events + 1, expected);
    }
}
