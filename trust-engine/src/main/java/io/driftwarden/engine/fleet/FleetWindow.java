package io.driftwarden.engine.fleet;

import com.google.common.hash.Hashing;
import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.state.PackedInts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A closed window: what its sessions sent, one observation each.
 *
 * @param start when it began, microseconds since the epoch
 * @param sessions hashes of its sessions, the least ones, in order
 */
public record FleetWindow(
        long start, long observations, PackedInts sessions, Sketch bytes, Sketch sends, Sketch destinations) {

    /** The window of these sessions' last reports; those that withdrew do not count. */
    public static FleetWindow of(long start, List<FleetReport> reports) {
        List<FleetReport> counted =
                reports.stream().filter(report -> !report.withdrawn()).toList();
        return new FleetWindow(
                start,
                counted.size(),
                PackedInts.of(counted.stream()
                        .mapToInt(report -> hash(report.session()))
                        .sorted()
                        .distinct()
                        .limit(Baseline.MAX_SESSIONS)
                        .toArray()),
                Sketch.of(counted.stream().mapToLong(FleetReport::bytes)),
                Sketch.of(counted.stream().mapToLong(FleetReport::sends)),
                Sketch.of(counted.stream().mapToLong(FleetReport::destinations)));
    }

    private static int hash(String session) {
        return Hashing.sha256().hashString(session, StandardCharsets.UTF_8).asInt();
    }
}
