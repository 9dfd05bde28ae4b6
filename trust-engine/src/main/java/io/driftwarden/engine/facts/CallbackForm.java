package io.driftwarden.engine.facts;

import io.driftwarden.engine.excerpt.Excerpt;
import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * How a callback is written, where that alone tells something.
 *
 * @param announced it came as a callback; otherwise in a field of an output that is named like one
 * @param url without its query
 * @param scheme in lower case, empty if there is none
 * @param command what a shell would run of it, empty if nothing
 * @param runsCode what opens the scheme runs what the URL says
 * @param answered a web server or an application is known to answer to the scheme
 * @param named the user wrote a URL of that scheme
 */
public record CallbackForm(
        boolean announced,
        String server,
        String tool,
        String field,
        String url,
        String scheme,
        String command,
        boolean runsCode,
        boolean answered,
        boolean named)
        implements Fact {
    private static final int MAX_SHOWN = 120;

    /** Whatever opens it may run a command or code. */
    public boolean runs() {
        return runsCode || !command.isEmpty();
    }

    /** Nothing speaks against it. */
    public boolean harmless() {
        return !runs() && answered;
    }

    @Override
    public String about() {
        return server + ' ' + scheme + ' ' + field;
    }

    @Override
    public List<EvidenceValue> values() {
        String what = command.isEmpty() ? "code or a handler of the scheme " + scheme : command;
        return List.of(
                EvidenceValue.of("callback", Excerpt.of(url, MAX_SHOWN)),
                EvidenceValue.of("scheme", scheme.isEmpty() ? "none" : scheme),
                EvidenceValue.of("runs", runs() ? what : "nothing known"),
                EvidenceValue.of("field", field),
                EvidenceValue.of("tool", tool.isEmpty() ? server : tool),
                EvidenceValue.of("server", server));
    }
}
