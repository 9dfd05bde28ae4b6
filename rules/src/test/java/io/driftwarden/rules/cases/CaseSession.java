package io.driftwarden.rules.cases;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.engine.Assessment;
import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.state.Header;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.surroundings.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One session played through an engine, its state and surroundings held in memory. */
final class CaseSession implements Surroundings {
    private final TrustEngine engine;
    private final UnaryOperator<SessionState> stored;
    private final Map<String, TimelineEntry> judged = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();
    private @Nullable SessionState state;

    private CaseSession(TrustEngine engine, UnaryOperator<SessionState> stored) {
        this.engine = engine;
        this.stored = stored;
    }

    /**
     * Plays a case.
     *
     * @param stored what becomes of the state between two events
     * @return what the engine decided, event by event
     */
    static List<Decision> play(TrustEngine engine, RuleCase ruleCase, UnaryOperator<SessionState> stored) {
        CaseSession session = new CaseSession(engine, stored);
        if (ruleCase.killed()) {
            session.state = killed(ruleCase.events().get(0));
        }
        List<Decision> decisions = new ArrayList<>();
        ruleCase.events().forEach(event -> decisions.add(session.decide(event)));
        return decisions;
    }

    private Decision decide(TrustEvent event) {
        Decision decision = engine.decide(state, event, micros(event), this);
        state = stored.apply(decision.state());
        Assessment assessment = decision.assessment();
        judged.putIfAbsent(key(event.getSource(), event.getId()), assessment.timeline());
        definitions.putAll(assessment.definitions());
        return decision;
    }

    @Override
    public Optional<TimelineEntry> judged(String source, String eventId) {
        return Optional.ofNullable(judged.get(key(source, eventId)));
    }

    @Override
    public Optional<String> definition(String server, String tool) {
        return Optional.ofNullable(definitions.get(ToolState.key(server, tool)));
    }

    private static SessionState killed(TrustEvent first) {
        SessionState fresh = SessionState.fresh(first.getTenant().orElse("default"), first.getSubject());
        Header header = fresh.header();
        return fresh.with(header.with(header.ending().asKilled("given")));
    }

    private static long micros(TrustEvent event) {
        try {
            return EventTime.micros(event.getTime());
        } catch (EventRejectedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(String source, String eventId) {
        return source + '\n' + eventId;
    }
}
