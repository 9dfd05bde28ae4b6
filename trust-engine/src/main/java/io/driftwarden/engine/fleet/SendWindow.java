package io.driftwarden.engine.fleet;

import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.FleetReport;
import io.driftwarden.engine.baseline.Sends;
import io.driftwarden.engine.state.PackedInts;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * A closed window: what its sessions sent, one observation each.
 *
 * @param start when it began, microseconds since the epoch
 * @param sessions hashes of its sessions, the least ones, in order
 */
public record SendWindow(
        long start, long observations, PackedInts sessions, Sketch bytes, Sketch sends, Sketch destinations) {

    static SendWindow of(long start, List<FleetReport> reports) {
        return new SendWindow(
                start,
                reports.size(),
                SessionHashes.with(PackedInts.NONE, reports.stream().map(FleetReport::session), Baseline.MAX_SESSIONS),
                sketch(reports, Sends::bytes),
                sketch(reports, Sends::sends),
                sketch(reports, Sends::destinations));
    }

    private static Sketch sketch(List<FleetReport> reports, ToLongFunction<Sends> measure) {
        return Sketch.of(reports.stream()
                .map(FleetReport::practice)
                .flatMap(practice -> practice instanceof Sends sends ? Stream.of(sends) : Stream.empty())
                .mapToLong(measure));
    }
}
