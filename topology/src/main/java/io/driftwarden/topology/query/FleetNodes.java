package io.driftwarden.topology.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.FleetKey;
import io.driftwarden.engine.baseline.Level;
import io.driftwarden.topology.output.FleetBaselines;
import io.driftwarden.topology.store.FleetRecord;
import java.util.concurrent.TimeUnit;

/** Baselines as lists hold them. */
final class FleetNodes {
    private FleetNodes() {}

    static ObjectNode of(FleetRecord record) {
        FleetKey key = record.address().key();
        Baseline baseline = record.history().known();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", key.text())
                .put("tenant", record.address().tenant())
                .put("agent", key.agent())
                .put("server", key.server())
                .put("tool", key.tool())
                .put("channel", key.channel())
                .put("destination_class", key.destinations().wireName())
                .put("window_seconds", TimeUnit.MICROSECONDS.toSeconds(Baseline.WINDOW))
                .put("closed_until", FleetBaselines.time(baseline.closedUntil()))
                .put("windows", baseline.windows())
                .put("observations", baseline.observations())
                .put("sessions", baseline.sessions());
        node.set("bytes", level(baseline.bytes()));
        node.set("sends", level(baseline.sends()));
        node.set("destinations", level(baseline.destinations()));
        return node;
    }

    private static ObjectNode level(Level level) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("median", Math.round(level.median()))
                .put("p99", Math.round(level.p99()))
                .put("maximum", Math.round(level.maximum()));
    }
}
