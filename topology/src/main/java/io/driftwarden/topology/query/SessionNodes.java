package io.driftwarden.topology.query;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.event.EventTime;
import io.driftwarden.engine.state.FindingState;
import io.driftwarden.engine.state.Header;
import io.driftwarden.engine.state.Parties;
import io.driftwarden.engine.state.Progress;
import io.driftwarden.engine.state.SessionState;
import io.driftwarden.engine.state.TimelineEntry;

/** Sessions and timeline entries as lists hold them. */
final class SessionNodes {
    private SessionNodes() {}

    static ObjectNode summary(SessionState session) {
        Header header = session.header();
        Parties parties = header.parties();
        Progress progress = header.progress();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("session", header.session())
                .put("tenant", header.tenant())
                .put("verdict", session.trust().worst().wireName())
                .put("score", session.trust().score())
                .put("lowest_score", session.trust().lowestScore());
        if (parties.principal() != null) {
            node.put("principal", parties.principal());
        }
        if (parties.agent() != null) {
            node.put("agent", parties.agent());
        }
        node.put("first_seen", EventTime.instant(progress.firstSeen()).toString())
                .put("last_seen", EventTime.instant(progress.lastSeen()).toString())
                .put("events", progress.events())
                .put("ended", header.ending().ended())
                .put("killed", header.killed());
        var rules = node.putArray("findings");
        session.findings().entries().values().stream()
                .map(FindingState::rule)
                .distinct()
                .sorted()
                .forEach(rules::add);
        return node;
    }

    static ObjectNode entry(TimelineEntry entry) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("ordinal", entry.ordinal())
                .put("event_id", entry.eventId())
                .put("source", entry.source())
                .put("type", entry.type())
                .put("time", entry.time())
                .put("summary", entry.summary())
                .put("verdict", entry.verdict().wireName())
                .put("score", entry.score());
        var rules = node.putArray("findings");
        entry.findings().forEach(rules::add);
        return node;
    }
}
