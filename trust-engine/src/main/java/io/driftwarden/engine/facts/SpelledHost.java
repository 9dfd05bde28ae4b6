package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A host is named that nobody had named, below a domain that nobody in charge did, and part of its name is encoded.
 *
 * @param host as evidence may show it
 * @param domain its registrable domain
 * @param origin where the domain was met first, null if here
 * @param introduced only a tool server brought the domain up
 * @param readable what is encoded is a text
 * @param bits information in what is encoded
 * @param secret where a secret or a file of credentials was read before, null if none was
 */
public record SpelledHost(
        String server,
        String tool,
        String host,
        String domain,
        @Nullable Sighting origin,
        boolean introduced,
        boolean readable,
        double bits,
        @Nullable Sighting secret)
        implements Fact {
    /** Something was read before that is worth hiding. */
    public boolean guarded() {
        return secret != null;
    }

    @Override
    public String about() {
        return domain;
    }

    @Override
    public List<EvidenceValue> values() {
        List<EvidenceValue> values = new ArrayList<>(List.of(
                EvidenceValue.of("tool", tool.isEmpty() ? server : tool),
                EvidenceValue.of("host", host),
                new EvidenceValue("domain", domain, origin),
                EvidenceValue.of("content", readable ? "a text" : "something encoded"),
                EvidenceValue.of("bits", Long.toString(Math.round(bits)))));
        if (secret != null) {
            values.add(new EvidenceValue("secret", secret.server() + '/' + secret.tool(), secret));
        }
        return values;
    }

    @Override
    public List<String> events() {
        List<String> events = new ArrayList<>();
        if (origin != null) {
            events.add(origin.eventId());
        }
        if (secret != null && !events.contains(secret.eventId())) {
            events.add(secret.eventId());
        }
        return events;
    }
}
