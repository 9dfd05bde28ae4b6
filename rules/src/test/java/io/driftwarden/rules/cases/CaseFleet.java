package io.driftwarden.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.DestinationClass;
import io.driftwarden.engine.baseline.FleetKey;
import io.driftwarden.engine.baseline.Level;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the sessions of a case's tenant normally send: a list of baselines. {@code bytes}, {@code sends} and
 * {@code destinations} are 99th percentiles; {@code most} is the highest number of bytes ever seen, else the percentile too.
 */
record CaseFleet(Map<FleetKey, Baseline> baselines) {
    static final CaseFleet UNKNOWN = new CaseFleet(Map.of());

    private static final Set<String> KEYS = Set.of(
            "agent",
            "server",
            "tool",
            "channel",
            "to",
            "windows",
            "observations",
            "sessions",
            "bytes",
            "most",
            "sends",
            "destinations");

    static CaseFleet of(String place, JsonNode list) {
        Map<FleetKey, Baseline> baselines = new LinkedHashMap<>();
        for (JsonNode entry : list) {
            CaseFiles.requireKeys(place, entry, KEYS);
            baselines.put(key(entry), baseline(entry));
        }
        return new CaseFleet(baselines);
    }

    Optional<Baseline> baseline(FleetKey key) {
        return Optional.ofNullable(baselines.get(key));
    }

    private static FleetKey key(JsonNode entry) {
        return new FleetKey(
                entry.path("agent").asText(),
                entry.path("server").asText(),
                entry.path("tool").asText(),
                entry.path("channel").asText("egress").equals("egress"),
                DestinationClass.valueOf(entry.path("to").asText("public").toUpperCase(Locale.ROOT)));
    }

    private static Baseline baseline(JsonNode entry) {
        double bytes = entry.path("bytes").asDouble(1000);
        double sends = entry.path("sends").asDouble(10);
        double destinations = entry.path("destinations").asDouble(3);
        return new Baseline(
                0,
                entry.path("windows").asLong(),
                entry.path("observations").asLong(),
                entry.path("sessions").asLong(),
                new Level(bytes / 2, bytes, entry.path("most").asDouble(bytes)),
                new Level(sends / 2, sends, sends),
                new Level(destinations / 2, destinations, destinations));
    }
}
