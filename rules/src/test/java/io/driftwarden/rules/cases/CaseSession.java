package io.driftwarden.rules.cases;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.Assessment;
import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.baseline.CallRate;
import io.driftwarden.engine.baseline.Profile;
import io.driftwarden.engine.baseline.ProfileKey;
import io.driftwarden.engine.baseline.RateKey;
import io.driftwarden.engine.baseline.SendBaseline;
import io.driftwarden.engine.baseline.SendKey;
import io.driftwarden.engine.evidence.VersionStanding;
import io.driftwarden.engine.policy.Policy;
import io.driftwarden.engine.server.ServerNotice;
import io.driftwarden.engine.state.Header;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;
import io.driftwarden.engine.state.ToolState;
import io.driftwarden.engine.surroundings.Surroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One session of a case, its state and surroundings held in memory. */
final class CaseSession implements Surroundings {
    private final TrustEngine engine;
    private final UnaryOperator<SessionState> stored;
    private final Policy policy;
    private final CaseFleet fleet;
    private final CaseCalls calls;
    private final BiFunction<String, String, VersionStanding> standings;
    private final Map<String, TimelineEntry> judged = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();
    private @Nullable SessionState state;

    /**
     * @param calls of the case's sessions so far
     * @param standings by server and version
     * @param stored what becomes of the state between two events
     */
    CaseSession(
            TrustEngine engine,
            Policy policy,
            CaseFleet fleet,
            CaseCalls calls,
            BiFunction<String, String, VersionStanding> standings,
            UnaryOperator<SessionState> stored) {
        this.standings = standings;
        this.engine = engine;
        this.policy = policy;
        this.fleet = fleet;
        this.calls = calls;
        this.stored = stored;
    }

    /** The session begins killed. */
    void kill(TrustEvent first) {
        state = killed(first);
    }

    Decision decide(TrustEvent event) {
        return remembered(event, engine.decide(state, event, CaseEvents.micros(event), this));
    }

    /** What the session makes of the notice, if it uses the server. */
    Optional<Decision> told(ServerNotice notice, TrustEvent event) {
        if (state == null || !state.capabilities().uses(notice.server())) {
            return Optional.empty();
        }
        return Optional.of(remembered(event, engine.told(state, event, List.of(notice.fact()), this)));
    }

    private Decision remembered(TrustEvent event, Decision decision) {
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

    @Override
    public VersionStanding standing(String server, String version) {
        return standings.apply(server, version);
    }

    @Override
    public Optional<SendBaseline> baseline(SendKey key) {
        return fleet.sends(key);
    }

    @Override
    public Optional<Profile> profile(ProfileKey key) {
        return fleet.profile(key);
    }

    @Override
    public Optional<CallRate> calls(RateKey key) {
        return calls.told(key);
    }

    @Override
    public Policy policy() {
        return policy;
    }

    private static SessionState killed(TrustEvent first) {
        SessionState fresh = SessionState.fresh(first.getTenant().orElse("default"), first.getSubject());
        Header header = fresh.header();
        return fresh.with(header.with(header.ending().asKilled("given")));
    }

    private static String key(String source, String eventId) {
        return source + '\n' + eventId;
    }
}
