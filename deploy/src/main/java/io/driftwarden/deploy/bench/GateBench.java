package io.driftwarden.deploy.bench;

import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.gateway.EventSink;
import io.driftwarden.publisher.PublisherConfig;
import io.driftwarden.publisher.TrustPublisher;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Measures the hard gate on a running stack: Kafka alone and the verdict in turns, then kills and calls of a tool. */
final class GateBench {
    private static final Duration ECHO_WARM_UP = Duration.ofSeconds(1);
    private static final Duration VERDICTS_WARM_UP = Duration.ofSeconds(8);
    private static final int WARM_UP_KILLS = 10;
    private static final int WARM_UP_CALLS = 100;

    /** Calls of a tool, direct and through the proxy. */
    private static final int CALLS = 300;

    /** Kafka alone and the verdict take turns, so that what else the machine does falls on both. */
    private static final int TURNS = 3;

    private final LocalStack stack;
    private final Consumer<String> progress;

    GateBench(LocalStack stack, Consumer<String> progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * Measures.
     *
     * @param perSecond events a second
     * @param time that Kafka alone, and the verdict, are measured each
     */
    GateFigures measure(int perSecond, Duration time, int kills)
            throws InterruptedException, ExecutionException, TimeoutException {
        BenchEvents events = new BenchEvents();
        try (TrustPublisher one = publisher("bench-a");
                TrustPublisher other = publisher("bench-b");
                TrustPublisher proxys = publisher("bench-proxy");
                ToolCalls calls = new ToolCalls(EventSink.of(proxys));
                Echo echo = new Echo(stack.addresses().kafka(), Echo.DEFAULT_LINGER);
                Echo prompt = new Echo(stack.addresses().kafka(), 0)) {
            RoundTrips trips = new RoundTrips(one, events);
            Kills killing = new Kills(one, other, events);
            Duration warmUp = new WarmUp(progress).until(() -> {
                echo.measure(perSecond, ECHO_WARM_UP);
                prompt.measure(perSecond, ECHO_WARM_UP);
                trips.asAnswered(VERDICTS_WARM_UP);
                killing.measure(WARM_UP_KILLS);
                calls.measure(calls.proxied(), WARM_UP_CALLS);
                calls.measure(calls.direct(), WARM_UP_CALLS);
            });
            long unansweredBefore = trips.unanswered();
            int unheardBefore = killing.unheard();
            int undecidedBefore = calls.undecided();
            Latencies echoed = new Latencies();
            Latencies promptly = new Latencies();
            Latencies judged = new Latencies();
            for (int turn = 1; turn <= TURNS; turn++) {
                progress.accept("turn " + turn + " of " + TURNS + ": Kafka alone, then verdicts");
                echoed.addAll(echo.measure(perSecond, time.dividedBy(TURNS)));
                promptly.addAll(prompt.measure(perSecond, time.dividedBy(TURNS)));
                judged.addAll(trips.measure(perSecond, time.dividedBy(TURNS)));
            }
            progress.accept(kills + " kills");
            Latencies killed = killing.measure(kills);
            progress.accept(CALLS + " calls of a tool, direct and through the proxy");
            Latencies direct = calls.measure(calls.direct(), CALLS);
            Latencies proxied = calls.measure(calls.proxied(), CALLS);
            return GateFigures.of(
                    perSecond,
                    warmUp,
                    echoed,
                    promptly,
                    judged,
                    trips.unanswered() - unansweredBefore,
                    killed,
                    killing.unheard() - unheardBefore,
                    killing.afterKill(),
                    direct,
                    proxied,
                    calls.undecided() - undecidedBefore);
        }
    }

    private TrustPublisher publisher(String name) {
        return TrustPublisher.open(PublisherConfig.of(Map.of(
                        "bootstrap.servers", stack.addresses().kafka(),
                        "schema.registry.url", stack.addresses().registry()))
                .withGateway(name));
    }
}
