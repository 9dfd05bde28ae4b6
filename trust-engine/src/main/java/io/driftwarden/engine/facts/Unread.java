package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * Not all of an event was looked at: it holds more than is read of one event.
 *
 * @param part of what there was too much
 * @param count how many were left out; 0 where that is not known
 */
public record Unread(String server, String tool, Part part, long count) implements Fact {
    /** What is bounded. */
    public enum Part {
        VALUES("addresses, accounts and names"),
        ENCODED("encoded text"),
        TEXT("text");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    @Override
    public String about() {
        return server + '/' + tool + ' ' + part;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server.isEmpty() ? "none" : server),
                EvidenceValue.of("tool", tool.isEmpty() ? "none" : tool),
                EvidenceValue.of("unread", part.words),
                EvidenceValue.of("count", count == 0 ? "some" : Long.toString(count)));
    }
}
