package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.state.Sighting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that sends addresses somebody whom the user did not name.
 *
 * @param stranger the first of them, as evidence may show it
 * @param origin where the session first met the stranger, null if here
 * @param named recipients of the call whom the user named
 * @param strangers recipients of the call whom the user did not name
 * @param foreign the stranger belongs to another domain than every recipient whom the user named
 * @param declared a tool's definition names the stranger
 * @param chosen the user named the source that brought the stranger up
 * @param wanted the user asked for what the call does, and no passage that orders something names a stranger
 * @param sessionStrangers such recipients of the session so far
 * @param sessionDomains their different domains
 */
public record RecipientsAddressed(
        String server,
        String tool,
        String stranger,
        @Nullable Sighting origin,
        int named,
        int strangers,
        boolean foreign,
        boolean declared,
        boolean chosen,
        boolean wanted,
        long sessionStrangers,
        long sessionDomains)
        implements Fact {
    @Override
    public String about() {
        return server + '/' + tool + (foreign || declared ? '>' + stranger : "");
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", tool),
                new EvidenceValue("recipient", stranger, origin),
                EvidenceValue.of("named", Integer.toString(named)),
                EvidenceValue.of("strangers", Long.toString(sessionStrangers)),
                EvidenceValue.of("domains", Long.toString(sessionDomains)));
    }

    @Override
    public List<String> events() {
        return origin == null ? List.of() : List.of(origin.eventId());
    }
}
