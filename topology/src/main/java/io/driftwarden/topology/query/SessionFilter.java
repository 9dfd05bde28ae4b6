package io.driftwarden.topology.query;

import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.verdict.Verdict;
import java.util.Optional;

/**
 * Which sessions of a tenant a list holds.
 *
 * @param verdict sessions whose worst verdict is at least this
 * @param principal sessions of this principal, if given
 * @param since sessions whose latest event is not older, microseconds since the epoch
 */
record SessionFilter(String tenant, Verdict verdict, Optional<String> principal, long since) {
    boolean matches(SessionState session) {
        return session.trust().worst().atLeast(verdict)
                && session.header().progress().lastSeen() >= since
                && principal
                        .map(name -> name.equals(session.header().parties().principal()))
                        .orElse(true);
    }
}
