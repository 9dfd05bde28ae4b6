package io.driftwarden.rules.cases;

import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.Decision;
import io.driftwarden.engine.TrustEngine;
import io.driftwarden.engine.evidence.VersionStanding;
import io.driftwarden.engine.server.ServerNotice;
import io.driftwarden.engine.server.ServerOutcome;
import io.driftwarden.engine.server.ServerRecord;
import io.driftwarden.engine.server.ServerWatch;
import io.driftwarden.engine.state.SessionState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A case played through an engine: its sessions, by their names, and the servers that they have in common. */
final class CasePlay {
    private final TrustEngine engine;
    private final ServerWatch servers;
    private final RuleCase given;
    private final UnaryOperator<SessionState> stored;
    private final Map<String, CaseSession> sessions = new TreeMap<>();
    private final Map<String, ServerRecord> records = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();
    private final CaseCalls calls = new CaseCalls();

    private CasePlay(TrustEngine engine, ServerWatch servers, RuleCase given, UnaryOperator<SessionState> stored) {
        this.engine = engine;
        this.servers = servers;
        this.given = given;
        this.stored = stored;
    }

    /**
     * Plays a case.
     *
     * @param stored what becomes of a session's state between two events
     * @return for each event, what was decided about it, followed by what sessions made of what they were told because of it
     */
    static List<List<Decision>> play(
            TrustEngine engine, ServerWatch servers, RuleCase ruleCase, UnaryOperator<SessionState> stored) {
        CasePlay play = new CasePlay(engine, servers, ruleCase, stored);
        if (ruleCase.killed()) {
            TrustEvent first = ruleCase.events().get(0);
            play.session(first.getSubject()).kill(first);
        }
        return ruleCase.events().stream().map(play::event).toList();
    }

    private List<Decision> event(TrustEvent event) {
        List<Decision> decisions = new ArrayList<>();
        Decision decision = session(event.getSubject()).decide(event);
        decisions.add(decision);
        decision.assessment().reports().forEach(calls::count);
        ServerWatch.server(event).ifPresent(server -> report(server, event, decisions));
        return decisions;
    }

    private void report(String server, TrustEvent event, List<Decision> decisions) {
        ServerOutcome outcome = servers.observe(
                records.get(server),
                event,
                CaseEvents.micros(event),
                digest -> Optional.ofNullable(definitions.get(digest)));
        records.put(server, outcome.record());
        definitions.putAll(outcome.definitions());
        definitions.keySet().removeAll(outcome.forgotten());
        for (ServerNotice notice : outcome.notices()) {
            sessions.forEach((name, session) -> {
                if (notice.everyone() || name.equals(notice.session())) {
                    session.told(notice, notice.event(name)).ifPresent(decisions::add);
                }
            });
        }
    }

    private CaseSession session(String name) {
        return sessions.computeIfAbsent(
                name, unknown -> new CaseSession(engine, given.policy(), given.fleet(), calls, this::standing, stored));
    }

    private VersionStanding standing(String server, String version) {
        return Optional.ofNullable(records.get(server))
                .map(record -> record.versions().get(version))
                .map(known -> VersionStanding.of(known.evidence()))
                .orElse(VersionStanding.UNCHECKED);
    }
}
