package io.driftwarden.engine;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.admit.Admission;
import io.driftwarden.engine.facts.ActionAfterKill;
import io.driftwarden.engine.facts.Fact;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.judge.Judge;
import io.driftwarden.engine.observe.Observation;
import io.driftwarden.engine.observe.Observer;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;
import io.driftwarden.engine.surroundings.Surroundings;
import io.driftwarden.engine.weigh.Scale;
import io.driftwarden.engine.weigh.Weighed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides one event: admit, observe, judge, weigh, remember. The same state, event, surroundings and ruleset give the
 * same decision, whenever and wherever. Used by one thread at a time.
 */
public final class TrustEngine implements AutoCloseable {
    private final List<Observer> observers;
    private final Judge judge;
    private final Scale scale;

    public TrustEngine(List<Observer> observers, Judge judge, Scale scale) {
        this.observers = List.copyOf(observers);
        this.judge = judge;
        this.scale = scale;
    }

    public Judge judge() {
        return judge;
    }

    /**
     * Decides an event.
     *
     * @param known the session's state, null for a session not seen before
     * @param time the event's time, microseconds since the epoch
     */
    public Decision decide(@Nullable SessionState known, TrustEvent event, long time, Surroundings surroundings) {
        SessionState before =
                known != null ? known : SessionState.fresh(event.getTenant().orElse("default"), event.getSubject());
        Optional<TimelineEntry> judged = surroundings.judged(event.getSource(), event.getId());
        if (judged.isPresent()) {
            return repeated(before, judged.get());
        }
        Admission admission = Admission.of(before.header(), event, time);
        Observation observation = new Observation(event, time, before, admission.header(), surroundings);
        List<Fact> facts = new ArrayList<>(admission.facts());
        if (before.header().killed()) {
            afterKill(event).ifPresent(facts::add);
        } else {
            observers.forEach(observer -> observer.observe(observation));
            facts.addAll(observation.facts());
        }
        String sessionKey = before.header().tenant() + '\n' + before.header().session();
        List<Finding> findings = judge.judge(sessionKey, event.getId(), facts);
        Weighed weighed = scale.weigh(before.trust(), findings, time);
        return Remembering.decision(before, observation, findings, weighed);
    }

    private static Decision repeated(SessionState state, TimelineEntry entry) {
        return new Decision(
                state,
                new Assessment(
                        entry.verdict(), entry.score(), true, List.of(), List.of(), Optional.empty(), entry, Map.of()));
    }

    private static Optional<Fact> afterKill(TrustEvent event) {
        boolean acts = event.getToolCalled().isPresent()
                || event.getDestinationContacted().isPresent();
        return acts ? Optional.of(new ActionAfterKill(event.getType())) : Optional.empty();
    }

    @Override
    public void close() {
        judge.close();
    }
}
