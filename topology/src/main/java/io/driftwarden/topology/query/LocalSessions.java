package io.driftwarden.topology.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.topology.store.SessionScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists sessions of this instance. */
final class LocalSessions {
    /** Sessions that one request looks through at most. */
    static final int MAX_SCANNED = 5_000;

    private LocalSessions() {}

    static SessionPage page(SessionScan scan, SessionFilter filter, int limit) {
        List<JsonNode> found = new ArrayList<>();
        String last = "";
        for (int scanned = 0; scan.hasNext() && found.size() < limit && scanned < MAX_SCANNED; scanned++) {
            SessionState session = scan.next().state();
            last = session.header().session();
            if (filter.matches(session)) {
                found.add(SessionNodes.summary(session));
            }
        }
        return new SessionPage(found, scan.hasNext() ? Optional.of(last) : Optional.empty());
    }
}
