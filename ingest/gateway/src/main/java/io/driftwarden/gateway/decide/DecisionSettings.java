package io.driftwarden.gateway.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * How decisions are asked for.
 *
 * @param source this gateway, such as {@code gateway/edge-1}
 * @param verdictTimeout how long the detector may take
 * @param maxTextBytes of arguments, results and listings that one event carries; what is longer is refused, because a broker may
 *     refuse it and nobody would judge it
 * @param riskByTool risk classes of tools, for the fail mode; a request by a safe method of HTTP is {@code read}
 * @param ids of events, unique for the source
 * @param clock when things happen
 */
public record DecisionSettings(
        String source,
        Duration verdictTimeout,
        int maxTextBytes,
        Map<String, String> riskByTool,
        Supplier<String> ids,
        Supplier<Instant> clock) {
    public DecisionSettings {
        riskByTool = Map.copyOf(riskByTool);
    }

    /** 500 ms, 768 KiB, no classes, random ids, this machine's clock. */
    public static DecisionSettings of(String source) {
        return new DecisionSettings(
                source,
                Duration.ofMillis(500),
                768 * 1024,
                Map.of(),
                () -> UUID.randomUUID().toString(),
                Instant::now);
    }

    /** The same, waiting so long. */
    public DecisionSettings withVerdictTimeout(Duration timeout) {
        return new DecisionSettings(source, timeout, maxTextBytes, riskByTool, ids, clock);
    }

    /** The same, with these risk classes. */
    public DecisionSettings withRisks(Map<String, String> risks) {
        return new DecisionSettings(source, verdictTimeout, maxTextBytes, risks, ids, clock);
    }
}
