package io.driftwarden.gateway.push;

import java.util.concurrent.atomic.LongAdder;

/** What became of the commands for a target since the start. Thread-safe. */
public final class PushCounts {
    private final LongAdder delivered = new LongAdder();
    private final LongAdder attempted = new LongAdder();
    private final LongAdder lost = new LongAdder();

    void attempt() {
        attempted.increment();
    }

    void deliver() {
        delivered.increment();
    }

    void lose() {
        lost.increment();
    }

    /** Commands that the target took. */
    public long delivered() {
        return delivered.sum();
    }

    /** Requests sent. */
    public long attempted() {
        return attempted.sum();
    }

    /** Commands that the target refused for good, or that were given up. */
    public long lost() {
        return lost.sum();
    }
}
