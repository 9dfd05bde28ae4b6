package io.driftwarden.topology.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.FleetKey;
import io.driftwarden.engine.baseline.Level;
import io.driftwarden.engine.baseline.Profile;
import io.driftwarden.engine.baseline.ProfileKey;
import io.driftwarden.engine.baseline.ProfileKey.Subject;
import io.driftwarden.engine.baseline.SendBaseline;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.engine.fleet.ProfileHistory;
import io.driftwarden.engine.fleet.SendHistory;
import io.driftwarden.topology.output.FleetBaselines;
import io.driftwarden.topology.store.FleetRecord;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** Baselines as lists hold them. */
final class FleetNodes {
    private FleetNodes() {}

    static ObjectNode of(FleetRecord record) {
        FleetKey key = record.address().key();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", key.text())
                .put("tenant", record.address().tenant())
                .put("server", key.server())
                .put("tool", key.tool())
                .put("window_seconds", TimeUnit.MICROSECONDS.toSeconds(Baseline.WINDOW));
        if (key instanceof SendKey sends && record.history() instanceof SendHistory history) {
            sends(node, sends, history.known());
        } else if (key instanceof ProfileKey profile && record.history() instanceof ProfileHistory history) {
            profile(node, profile.subject(), history);
        }
        return node;
    }

    private static void sends(ObjectNode node, SendKey key, SendBaseline baseline) {
        node.put("subject", "sends")
                .put("agent", key.agent())
                .put("channel", key.channel())
                .put("destination_class", key.destinations().wireName())
                .put("closed_until", FleetBaselines.time(baseline.closedUntil()))
                .put("windows", baseline.windows())
                .put("observations", baseline.observations())
                .put("sessions", baseline.sessions());
        node.set("bytes", level(baseline.bytes()));
        node.set("sends", level(baseline.sends()));
        node.set("destinations", level(baseline.destinations()));
    }

    private static void profile(ObjectNode node, Subject subject, ProfileHistory history) {
        Profile profile = history.known();
        node.put("subject", subject.wireName())
                .put("closed_until", FleetBaselines.time(history.closedUntil()))
                .put("windows", history.windows())
                .put("observations", history.observations())
                .put("sessions", history.sessions().size())
                .put("settled", profile.settled())
                .put("left_out", history.leftOut());
        node.set("usual", texts(profile.usual()));
        node.set("rare", texts(profile.rare()));
    }

    private static ArrayNode texts(Collection<String> values) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(list::add);
        return list;
    }

    private static ObjectNode level(Level level) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("median", Math.round(level.median()))
                .put("p99", Math.round(level.p99()))
                .put("maximum", Math.round(level.maximum()));
    }
}
