package io.driftwarden.topology.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.topology.store.SessionScan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Part of a list of sessions.
 *
 * @param sessions by session id
 * @param next the session id after which to go on; empty at the list's end. Not always the last one listed: a page may end
 *     before it is full, when much had to be looked through
 */
record SessionPage(List<JsonNode> sessions, Optional<String> next) {
    private static final Comparator<JsonNode> BY_SESSION = Comparator.comparing(SessionPage::id, SessionScan.order());

    SessionPage {
        sessions = List.copyOf(sessions);
    }

    /** The page that the pages of several instances make together: no further than all of them have looked. */
    static SessionPage merged(List<SessionPage> pages, int limit) {
        Optional<String> horizon =
                pages.stream().flatMap(page -> page.next.stream()).min(SessionScan.order());
        List<JsonNode> known = new ArrayList<>();
        for (SessionPage page : pages) {
            page.sessions.stream()
                    .filter(session ->
                            horizon.isEmpty() || SessionScan.order().compare(id(session), horizon.get()) <= 0)
                    .forEach(known::add);
        }
        known.sort(BY_SESSION);
        if (known.size() <= limit) {
            return new SessionPage(known, horizon);
        }
        List<JsonNode> cut = known.subList(0, limit);
        return new SessionPage(cut, Optional.of(id(cut.get(limit - 1))));
    }

    private static String id(JsonNode session) {
        return session.path("session").asText();
    }
}
