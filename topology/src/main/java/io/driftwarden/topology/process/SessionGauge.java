package io.driftwarden.topology.process;

import io.driftwarden.topology.metrics.DetectorMetrics;

/** One task's share in the number of sessions that the process remembers. Confined to one task. */
final class SessionGauge implements AutoCloseable {
    private final DetectorMetrics metrics;
    private long shown;

    SessionGauge(DetectorMetrics metrics) {
        this.metrics = metrics;
    }

    void show(long sessions) {
        if (sessions != shown) {
            metrics.sessions(sessions - shown);
            shown = sessions;
        }
    }

    @Override
    public void close() {
        show(0);
    }
}
