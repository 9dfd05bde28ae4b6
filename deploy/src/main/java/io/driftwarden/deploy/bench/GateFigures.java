package io.driftwarden.deploy.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;

/**
 * What the hard gate costs; milliseconds.
 *
 * @param warmUpSeconds until the compiler came to rest
 * @param events verdicts that were waited for
 * @param unanswered events without a verdict in time
 * @param killsUnheard kills of which another gateway did not hear in ten seconds
 * @param callsAfterKill calls that a gateway let pass after it had heard of the kill
 * @param echoP50 Kafka alone, its clients as they are by default: the producer waits up to 5 ms for more records
 * @param promptP50 the same with a producer that does not wait; a publisher does not
 * @param directCallP50 a {@code tools/call} without the MCP proxy
 * @param proxiedCallP50 the same through it, with both gates
 * @param callsUndecided calls through it that were refused because no verdict came in time; none of the latencies
 */
@JsonPropertyOrder({"rate", "events", "p50_ratio", "p99_ratio", "kill_p99_ms", "proxy_added_p50_ms", "calls_after_kill"
})
record GateFigures(
        @JsonProperty("rate") int rate,
        @JsonProperty("warm_up_seconds") long warmUpSeconds,
        @JsonProperty("events") int events,
        @JsonProperty("unanswered") long unanswered,
        @JsonProperty("echo_p50_ms") double echoP50,
        @JsonProperty("echo_p99_ms") double echoP99,
        @JsonProperty("echo_no_linger_p50_ms") double promptP50,
        @JsonProperty("echo_no_linger_p99_ms") double promptP99,
        @JsonProperty("verdict_p50_ms") double verdictP50,
        @JsonProperty("verdict_p99_ms") double verdictP99,
        @JsonProperty("kills") int kills,
        @JsonProperty("kill_p50_ms") double killP50,
        @JsonProperty("kill_p99_ms") double killP99,
        @JsonProperty("kills_unheard") int killsUnheard,
        @JsonProperty("calls_after_kill") int callsAfterKill,
        @JsonProperty("direct_call_p50_ms") double directCallP50,
        @JsonProperty("proxied_call_p50_ms") double proxiedCallP50,
        @JsonProperty("direct_call_p99_ms") double directCallP99,
        @JsonProperty("proxied_call_p99_ms") double proxiedCallP99,
        @JsonProperty("calls_undecided") int callsUndecided) {

    static GateFigures of(
            int rate,
            Duration warmUp,
            Latencies echo,
            Latencies prompt,
            Latencies verdicts,
            long unanswered,
            Latencies kills,
            int killsUnheard,
            int callsAfterKill,
            Latencies directCalls,
            Latencies proxiedCalls,
            int callsUndecided) {
        return new GateFigures(
                rate,
                warmUp.toSeconds(),
                verdicts.count(),
                unanswered,
                echo.millis(0.5),
                echo.millis(0.99),
                prompt.millis(0.5),
                prompt.millis(0.99),
                verdicts.millis(0.5),
                verdicts.millis(0.99),
                kills.count(),
                kills.millis(0.5),
                kills.millis(0.99),
                killsUnheard,
                callsAfterKill,
                directCalls.millis(0.5),
                proxiedCalls.millis(0.5),
                directCalls.millis(0.99),
                proxiedCalls.millis(0.99),
                callsUndecided);
    }

    @JsonProperty("proxy_added_p50_ms")
    double proxyAddedP50() {
        return proxiedCallP50 - directCallP50;
    }

    @JsonProperty("p50_ratio")
    double p50Ratio() {
        return verdictP50 / echoP50;
    }

    @JsonProperty("p99_ratio")
    double p99Ratio() {
        return verdictP99 / echoP99;
    }
}
