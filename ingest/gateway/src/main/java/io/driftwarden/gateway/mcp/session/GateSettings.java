package io.driftwarden.gateway.mcp.session;

import java.time.Duration;
import java.util.Map;

/**
 * How the gate asks.
 *
 * @param verdictTimeout how long a call or a result waits for its verdict
 * @param maxEventBytes of what is judged; what is larger does not pass, since a broker would not take it and nobody could judge it
 * @param riskByTool risk classes of tools, for what is decided without a verdict. They are configured, and never taken from a
 *     listing: a server that calls its tool harmless must not thereby get past a gate that fails open for reading
 */
public record GateSettings(Duration verdictTimeout, int maxEventBytes, Map<String, String> riskByTool) {
    /** 2 s, and 900,000 bytes: what Kafka takes by default, less what is around it. No risk classes. */
    public static final GateSettings DEFAULT = new GateSettings(Duration.ofSeconds(2), 900_000);

    public GateSettings {
        riskByTool = Map.copyOf(riskByTool);
    }

    /** Without risk classes. */
    public GateSettings(Duration verdictTimeout, int maxEventBytes) {
        this(verdictTimeout, maxEventBytes, Map.of());
    }

    /** The same, with these risk classes of tools. */
    public GateSettings withRisks(Map<String, String> risks) {
        return new GateSettings(verdictTimeout, maxEventBytes, risks);
    }
}
