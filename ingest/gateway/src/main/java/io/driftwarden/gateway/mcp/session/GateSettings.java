package io.driftwarden.gateway.mcp.session;

import java.time.Duration;

/**
 * How the gate asks.
 *
 * @param verdictTimeout how long a call or a result waits for its verdict
 * @param maxEventBytes of what is judged; what is larger does not pass, since a broker would not take it and nobody could judge it
 */
public record GateSettings(Duration verdictTimeout, int maxEventBytes) {
    /** 2 s, and 900,000 bytes: what Kafka takes by default, less what is around it. */
    public static final GateSettings DEFAULT = new GateSettings(Duration.ofSeconds(2), 900_000);
}
