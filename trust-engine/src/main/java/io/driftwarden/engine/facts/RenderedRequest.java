package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import io.driftwarden.engine.redaction.Cut;
import io.driftwarden.engine.state.Sighting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An output holds an image or a link that sends something along when it is rendered or followed.
 *
 * @param image it is fetched without a click
 * @param secret the URL carries a secret
 * @param userWords the URL carries a long stretch of what the user said
 * @param placeholder the URL asks to be filled with the conversation, a secret or the like
 * @param met where the session met somebody's address or account that the URL carries, if another than this server brought it
 * @param known the user or the operator named its host, or a listed tool's schema did
 */
public record RenderedRequest(
        Sighting origin,
        String url,
        String host,
        boolean image,
        boolean secret,
        boolean userWords,
        boolean placeholder,
        @Nullable Sighting met,
        boolean known,
        List<Cut> cuts)
        implements Fact {

    public RenderedRequest {
        cuts = List.copyOf(cuts);
    }

    /** The URL carries somebody's address or account, and nothing worse. */
    public boolean carriesMet() {
        return met != null && !secret && !userWords;
    }

    @Override
    public String about() {
        return origin.server() + '/' + origin.tool() + " > " + host;
    }

    @Override
    public String server() {
        return origin.server();
    }

    @Override
    public String tool() {
        return origin.tool();
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("tool", origin.tool()),
                EvidenceValue.of("server", origin.server()),
                EvidenceValue.of("host", host),
                new EvidenceValue("carries", carries(), met),
                new EvidenceValue("url", url, origin));
    }

    private String carries() {
        if (secret) {
            return "a secret";
        }
        if (userWords) {
            return "what the user said";
        }
        return met == null ? "a place for session data" : "an address or account of the session";
    }
}
