package io.driftwarden.topology.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** The detector's own meters; tags take values from closed lists only. Thread-safe. */
public final class DetectorMetrics {
    private static final Duration[] BUCKETS = Arrays.stream(new long[] {
                50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 500_000, 1_000_000
            })
            .mapToObj(micros -> Duration.ofNanos(micros * 1_000))
            .toArray(Duration[]::new);

    private final Map<String, Counter> events = new ConcurrentHashMap<>();
    private final Map<String, Counter> findings = new ConcurrentHashMap<>();
    private final Map<String, Counter> deadLetters = new ConcurrentHashMap<>();
    private final Function<String, Counter> newEvents;
    private final Function<String, Counter> newFindings;
    private final Function<String, Counter> newDeadLetters;
    private final Map<Stage, Timer> stages = new EnumMap<>(Stage.class);
    private final Counter duplicates;
    private final Counter afterKill;
    private final Counter commands;
    private final Timer kills;
    private final Counter callsAfterKill;
    private final Counter sentAgain;
    private final Counter unacknowledged;
    private final Counter ruleFailures;
    private final Counter engineFailures;
    private final Counter oversize;
    private final Counter expired;
    private final Counter evicted;
    private final Counter ratesEvicted;
    private final AtomicLong sessions;

    public DetectorMetrics(MeterRegistry registry) {
        newEvents = tagged(registry, "trust.events", "Events judged, by verdict", "verdict");
        newFindings = tagged(registry, "trust.findings", "Findings, by rule", "rule");
        newDeadLetters = tagged(registry, "trust.dead.letters", "Records that could not be read or judged", "reason");
        duplicates = counter(registry, "trust.duplicates", "Events that had been judged before");
        afterKill = counter(registry, "trust.events.after.kill", "Events of sessions that had been killed");
        commands = counter(registry, "trust.commands", "Commands to gateways");
        kills = Timer.builder("trust.kill.latency")
                .description("From a session's kill to the first gateway that acknowledged it")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        callsAfterKill =
                counter(registry, "trust.calls.after.kill", "Calls carried out although the session was killed");
        sentAgain = counter(registry, "trust.commands.sent.again", "Commands sent again, for want of acknowledgement");
        unacknowledged = counter(registry, "trust.commands.unacknowledged", "Commands that no gateway acknowledged");
        ruleFailures = counter(registry, "trust.rule.failures", "Rule evaluations that failed and were isolated");
        engineFailures = counter(registry, "trust.engine.failures", "Events held because the engine failed");
        oversize = counter(registry, "trust.outputs.oversize", "Outputs and changes of state dropped as too large");
        expired = counter(registry, "trust.sessions.expired", "Sessions forgotten in due time");
        evicted = counter(registry, "trust.sessions.evicted", "Sessions forgotten early, for want of room");
        ratesEvicted =
                counter(registry, "trust.rates.evicted", "Calls of principals forgotten early, for want of room");
        sessions = registry.gauge("trust.sessions", new AtomicLong());
        for (Stage stage : Stage.values()) {
            stages.put(
                    stage,
                    Timer.builder("trust.stage")
                            .description("Time per event, by stage")
                            .tag("stage", stage.tag())
                            .serviceLevelObjectives(BUCKETS)
                            .register(registry));
        }
    }

    /** An event got its verdict. */
    public void event(String verdict) {
        events.computeIfAbsent(verdict, newEvents).increment();
    }

    /** A rule found something. */
    public void finding(String ruleId) {
        findings.computeIfAbsent(ruleId, newFindings).increment();
    }

    /** A record became a dead letter. */
    public void deadLetter(String reason) {
        deadLetters.computeIfAbsent(reason, newDeadLetters).increment();
    }

    public void duplicate() {
        duplicates.increment();
    }

    public void afterKill() {
        afterKill.increment();
    }

    public void command() {
        commands.increment();
    }

    /** A kill was carried out by a first gateway, so long after it was ordered. */
    public void killed(Duration latency) {
        kills.record(latency);
    }

    /** A call of a killed session was carried out. */
    public void callAfterKill() {
        callsAfterKill.increment();
    }

    public void sentAgain() {
        sentAgain.increment();
    }

    /** A command was given up. */
    public void unacknowledged() {
        unacknowledged.increment();
    }

    public void ruleFailures(long more) {
        ruleFailures.increment((double) more);
    }

    public void engineFailure() {
        engineFailures.increment();
    }

    /** A record was too large for its topic. */
    public void oversize() {
        oversize.increment();
    }

    /** A session was forgotten, early if there was no room for it. */
    public void forgotten(boolean early) {
        (early ? evicted : expired).increment();
    }

    /** What a principal called in all of its sessions was forgotten because there was no room for it. */
    public void rateEvicted() {
        ratesEvicted.increment();
    }

    /** The number of sessions remembered here changed by so many. */
    public void sessions(long change) {
        sessions.addAndGet(change);
    }

    /** A stage took that long. */
    public void took(Stage stage, long nanos) {
        Timer timer = stages.get(stage);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private static Function<String, Counter> tagged(
            MeterRegistry registry, String name, String description, String tag) {
        return value ->
                Counter.builder(name).description(description).tag(tag, value).register(registry);
    }
}
