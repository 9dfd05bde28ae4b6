package io.driftwarden.rules.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.hash.Hashing;
import io.driftwarden.engine.baseline.Baseline;
import io.driftwarden.engine.baseline.DestinationClass;
import io.driftwarden.engine.baseline.FleetKey;
import io.driftwarden.engine.baseline.Level;
import io.driftwarden.engine.baseline.Profile;
import io.driftwarden.engine.baseline.ProfileKey;
import io.driftwarden.engine.baseline.SendBaseline;
import io.driftwarden.engine.baseline.SendKey;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What the sessions of a case's tenant normally do: a list of baselines. Of sends, {@code bytes}, {@code sends} and
 * {@code destinations} are 99th percentiles; {@code most} is the highest number of bytes ever seen, else the percentile too. Of
 * {@code callbacks} or {@code outputs}, {@code usual} and {@code rare} are domains, or paths of fields.
 */
record CaseFleet(Map<FleetKey, Baseline> baselines) {
    static final CaseFleet UNKNOWN = new CaseFleet(Map.of());

    private static final Set<String> PROFILE_KEYS =
            Set.of("of", "server", "tool", "windows", "sessions", "unsettled", "usual", "rare");
    private static final Set<String> SEND_KEYS = Set.of(
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
            if (entry.has("of")) {
                CaseFiles.requireKeys(place, entry, PROFILE_KEYS);
                profile(entry, baselines);
            } else {
                CaseFiles.requireKeys(place, entry, SEND_KEYS);
                baselines.put(sendKey(entry), sends(entry));
            }
        }
        return new CaseFleet(baselines);
    }

    Optional<SendBaseline> sends(SendKey key) {
        return Optional.ofNullable(baselines.get(key)).map(SendBaseline.class::cast);
    }

    Optional<Profile> profile(ProfileKey key) {
        return Optional.ofNullable(baselines.get(key)).map(Profile.class::cast);
    }

    private static void profile(JsonNode entry, Map<FleetKey, Baseline> baselines) {
        String server = entry.path("server").asText();
        boolean callbacks = entry.path("of").asText().equals("callbacks");
        UnaryOperator<String> name = callbacks ? domain -> domain : CaseFleet::hash;
        baselines.put(
                (callbacks
                                ? ProfileKey.callbacks(server)
                                : ProfileKey.outputs(server, entry.path("tool").asText()))
                        .orElseThrow(),
                new Profile(
                        entry.path("windows").asLong(),
                        entry.path("sessions").asLong(),
                        !entry.path("unsettled").asBoolean(),
                        traits(entry.path("usual"), name),
                        traits(entry.path("rare"), name)));
    }

    private static SortedSet<String> traits(JsonNode list, UnaryOperator<String> name) {
        SortedSet<String> traits = new TreeSet<>();
        list.forEach(trait -> traits.add(name.apply(trait.asText())));
        return traits;
    }

    private static String hash(String path) {
        return Hashing.sha256().hashUnencodedChars(path).toString().substring(0, 16);
    }

    private static SendKey sendKey(JsonNode entry) {
        return new SendKey(
                entry.path("agent").asText(),
                entry.path("server").asText(),
                entry.path("tool").asText(),
                entry.path("channel").asText("egress").equals("egress"),
                DestinationClass.valueOf(entry.path("to").asText("public").toUpperCase(Locale.ROOT)));
    }

    private static SendBaseline sends(JsonNode entry) {
        double bytes = entry.path("bytes").asDouble(1000);
        double sends = entry.path("sends").asDouble(10);
        double destinations = entry.path("destinations").asDouble(3);
        return new SendBaseline(
                0,
                entry.path("windows").asLong(),
                entry.path("observations").asLong(),
                entry.path("sessions").asLong(),
                new Level(bytes / 2, bytes, entry.path("most").asDouble(bytes)),
                new Level(sends / 2, sends, sends),
                new Level(destinations / 2, destinations, destinations));
    }
}
