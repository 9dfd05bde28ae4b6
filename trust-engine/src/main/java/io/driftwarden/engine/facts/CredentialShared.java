package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A credential is shown to a server after others got it.
 *
 * @param credential its reference
 * @param audience for whom it is meant, empty where nobody said
 * @param servers that got it before, sorted
 * @param sessions it is the credential that opened the session, or meant for the same audience
 * @param earlier id of the event in which the first of them got it, empty if unknown
 */
public record CredentialShared(
        String server,
        String tool,
        String credential,
        String audience,
        List<String> servers,
        boolean sessions,
        String earlier)
        implements Fact {
    public CredentialShared {
        servers = List.copyOf(servers);
    }

    /** Somebody said for whom it is meant. */
    public boolean isAddressed() {
        return !audience.isEmpty();
    }

    @Override
    public String about() {
        return credential + '>' + server;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server),
                EvidenceValue.of("credential", credential),
                EvidenceValue.of("audience", audience.isEmpty() ? "nobody in particular" : audience),
                EvidenceValue.of("servers", String.join(", ", servers)));
    }

    @Override
    public List<String> events() {
        return earlier.isEmpty() ? List.of() : List.of(earlier);
    }
}
