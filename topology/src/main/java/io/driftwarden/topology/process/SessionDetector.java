package io.driftwarden.topology.process;

import io.driftwarden.contract.TrustAlert;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.TrustVerdict;
import io.driftwarden.engine.Assessment;
import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.server.ServerFinding;
import io.driftwarden.engine.server.ServerNotice;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.topology.metrics.DetectorMetrics;
import io.driftwarden.topology.metrics.Stage;
import io.driftwarden.topology.output.Alerts;
import io.driftwarden.topology.output.Commands;
import io.driftwarden.topology.output.Outcome;
import io.driftwarden.topology.output.Verdicts;
import io.driftwarden.topology.store.SessionKey;
import io.driftwarden.topology.store.SessionStores;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Judges the events of a task: asks the engine, remembers, and says what follows. Confined to one task. */
final class SessionDetector implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionDetector.class);

    private final Supplier<TrustEngine> engines;
    private final Function<String, Policy> policies;
    private final SessionStores stores;
    private final Outputs outputs;
    private final CommandWatch commands;
    private final LongSupplier clock;
    private final DetectorMetrics metrics;
    private TrustEngine engine;
    private long ruleFailures;

    /**
     * @param policies by tenant, as they are now
     * @param clock for what is sent again, milliseconds since the epoch
     */
    SessionDetector(
            Supplier<TrustEngine> engines,
            Function<String, Policy> policies,
            SessionStores stores,
            Outputs outputs,
            CommandWatch commands,
            LongSupplier clock,
            DetectorMetrics metrics) {
        this.engines = engines;
        this.policies = policies;
        this.stores = stores;
        this.outputs = outputs;
        this.commands = commands;
        this.clock = clock;
        this.metrics = metrics;
        this.engine = engines.get();
    }

    /**
     * Judges an event. There is always a verdict: {@code hold} where the engine fails.
     *
     * @param time the event's time, microseconds since the epoch
     * @return the verdict; null if the event could not be judged
     */
    @Nullable
    TrustVerdict detect(TrustEvent event, long time) {
        SessionKey key = SessionKey.of(event);
        long start = System.nanoTime();
        SessionState before = null;
        Decision decision;
        long found;
        try {
            before = stores.find(key);
            found = System.nanoTime();
            decision = engine.decide(before, event, time, stores.surroundings(key, policies.apply(key.tenant())));
        } catch (KafkaException e) {
            throw e; // the stores failed, not the engine: Kafka Streams knows what to do
        } catch (RuntimeException | StackOverflowError e) {
            failed(event, key, before, e);
            return null;
        }
        long decided = System.nanoTime();
        if (!decision.assessment().duplicate()) {
            stores.remember(key, before, decision, time);
        }
        metrics.took(Stage.DECIDE, decided - found);
        metrics.took(Stage.STORE, System.nanoTime() - decided + found - start);
        TrustVerdict verdict = say(new Outcome(event, before, decision, ruleset()));
        report(decision, event.getId(), time);
        return verdict;
    }

    /** Tells a session that is still active; what it has been told before, and what no rule finds, changes nothing. */
    void tell(ServerNotice notice, SessionKey key) {
        SessionState before = stores.find(key);
        if (before == null
                || before.header().killed()
                || before.header().ending().ended()) {
            return;
        }
        TrustEvent event = notice.event(key.session());
        Decision decision;
        try {
            decision = engine.told(
                    before, event, List.of(notice.fact()), stores.surroundings(key, policies.apply(key.tenant())));
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            failed(event, key, before, e);
            return;
        }
        if (!decision.assessment().duplicate()
                && !decision.assessment().alerts().isEmpty()) {
            stores.rememberTold(key, before, decision);
            say(new Outcome(event, before, decision, ruleset()));
            if (notice.session().equals(key.session())) {
                // One session showed it; that others are told of it does not make it more.
                report(decision, notice.cause(), notice.micros());
            }
        }
    }

    /** Tells on servers what is new for the session. */
    private void report(Decision decision, String eventId, long time) {
        for (Finding finding : decision.assessment().alerts()) {
            ServerFinding.of(finding, decision.state(), eventId, time).ifPresent(outputs::finding);
        }
    }

    private TrustVerdict say(Outcome outcome) {
        Assessment assessment = outcome.decision().assessment();
        TrustVerdict verdict = Verdicts.of(outcome);
        outputs.verdict(verdict);
        if (assessment.duplicate()) {
            metrics.duplicate();
            return verdict;
        }
        metrics.event(assessment.verdict().wireName());
        assessment.findings().stream().map(Finding::rule).forEach(rule -> metrics.finding(rule.id()));
        for (TrustAlert alert : Alerts.of(outcome)) {
            outputs.alert(alert);
        }
        assessment.reports().forEach(outputs::report);
        Commands.of(outcome).ifPresent(command -> commands.issue(command, clock.getAsLong()));
        if (outcome.before() != null && outcome.before().header().killed()) {
            metrics.afterKill();
            if (carriedOut(outcome.event(), outcome.before())) {
                metrics.callAfterKill();
            }
        }
        countRuleFailures();
        return verdict;
    }

    /** A call that began after the kill came back from its server: nobody stopped it. */
    private static boolean carriedOut(TrustEvent event, SessionState killed) {
        return event.getToolReturned()
                .filter(returned -> !returned.getOutcome().orElse("ok").equals("denied"))
                .filter(returned -> killed.calls().elements().stream().noneMatch(call -> call.callId()
                        .equals(returned.getCallId().orElse(""))))
                .isPresent();
    }

    private void failed(TrustEvent event, SessionKey key, @Nullable SessionState before, Throwable cause) {
        StackTraceElement[] frames = cause.getStackTrace();
        // Not the message: it may quote the event.
        LOG.error(
                "The engine could not judge an event and is replaced; the event is held: {} at {}",
                cause.getClass().getName(),
                frames.length == 0 ? "an unknown place" : frames[0]);
        metrics.engineFailure();
        countRuleFailures();
        TrustVerdict verdict = Verdicts.unjudged(event, key.tenant(), before, ruleset(), policies.apply(key.tenant()));
        metrics.event(verdict.getVerdict());
        outputs.verdict(verdict);
        engine.close();
        engine = engines.get();
        ruleFailures = 0;
    }

    private void countRuleFailures() {
        long failures = engine.judge().failures();
        if (failures > ruleFailures) {
            metrics.ruleFailures(failures - ruleFailures);
            ruleFailures = failures;
        }
    }

    private String ruleset() {
        return engine.judge().ruleset().label();
    }

    @Override
    public void close() {
        engine.close();
    }
}
