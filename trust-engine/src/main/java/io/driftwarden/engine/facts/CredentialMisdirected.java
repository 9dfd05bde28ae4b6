package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * A credential is shown where it is not meant to be shown.
 *
 * @param server that gets it; empty where the session was opened with it
 * @param credential its reference
 * @param audience for whom it is meant
 * @param meant the server, or the audience of the session, for which it is or should be meant
 * @param earlier id of the event in which the audience was met first, empty if none
 */
public record CredentialMisdirected(
        String server, String tool, String credential, String audience, String meant, String earlier) implements Fact {
    @Override
    public String about() {
        return audience + '>' + server;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server.isEmpty() ? "the session" : server),
                EvidenceValue.of("credential", credential),
                EvidenceValue.of("audience", audience),
                EvidenceValue.of("meant", meant));
    }

    @Override
    public List<String> events() {
        return earlier.isEmpty() ? List.of() : List.of(earlier);
    }
}
