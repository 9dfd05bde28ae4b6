package io.driftwarden.topology.output;

import io.driftwarden.contract.FleetBaseline;
import io.driftwarden.contract.FleetMeasure;
import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.Level;
import io.driftwarden.engine.baseline.SendBaseline;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.engine.fleet.SendHistory;
import io.driftwarden.engine.fleet.SendWindow;
import io.driftwarden.engine.fleet.Sketch;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/** Baselines as the contract publishes them. */
public final class FleetBaselines {
    private FleetBaselines() {}

    /** The baseline of a history that has one. */
    public static FleetBaseline of(String tenant, SendKey key, SendHistory history) {
        SendBaseline baseline = history.known();
        return FleetBaseline.newBuilder()
                .setTenant(tenant)
                .setAgent(key.agent())
                .setServer(key.server())
                .setTool(key.tool())
                .setChannel(key.channel())
                .setDestinationClass(key.destinations().wireName())
                .setWindowSeconds(TimeUnit.MICROSECONDS.toSeconds(Baseline.WINDOW))
                .setClosedUntil(time(baseline.closedUntil()))
                .setWindows(baseline.windows())
                .setObservations(baseline.observations())
                .setSessions(baseline.sessions())
                .setBytes(measure(baseline.bytes(), history.merged(SendWindow::bytes)))
                .setSends(measure(baseline.sends(), history.merged(SendWindow::sends)))
                .setDestinations(measure(baseline.destinations(), history.merged(SendWindow::destinations)))
                .build();
    }

    /** Microseconds since the epoch as RFC 3339. */
    public static String time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
    }

    private static FleetMeasure measure(Level level, Sketch sketch) {
        return FleetMeasure.newBuilder()
                .setMedian(level.median())
                .setP99(level.p99())
                .setMaximum(level.maximum())
                .setSketch(sketch.encoded())
                .build();
    }
}
