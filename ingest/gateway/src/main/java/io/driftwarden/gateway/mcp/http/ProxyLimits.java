package io.driftwarden.gateway.mcp.http;

import java.time.Duration;

/**
 * What the proxy puts up with.
 *
 * @param maxRequestBytes length of a client's message
 * @param maxAnswerBytes length of a server's message
 * @param requestTime a client's time to send its message
 * @param answerTime a server's time to say something, from the request on and again after each thing it said
 * @param idleGap without session ids, what a client does after so long is another session
 */
public record ProxyLimits(
        int maxRequestBytes, int maxAnswerBytes, Duration requestTime, Duration answerTime, Duration idleGap) {
    /** 4 MiB, 16 MiB, 30 s, 5 min, 30 min. */
    public static final ProxyLimits DEFAULT = new ProxyLimits(
            4 * 1024 * 1024, 16 * 1024 * 1024, Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(30));
}
