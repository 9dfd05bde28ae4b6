package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;

/**
 * How a credential stands when it is shown.
 *
 * @param server that gets it; empty where the session was opened with it
 * @param credential its reference
 * @param expired it expired some minutes before
 * @param days whole days that it stays valid from now, 0 where nobody said
 * @param everything a scope of it that allows everything, empty if none
 */
public record CredentialCondition(
        String server, String tool, String credential, boolean expired, long days, String everything) implements Fact {
    /** One scope of it allows everything. */
    public boolean isUnlimited() {
        return !everything.isEmpty();
    }

    @Override
    public String about() {
        return credential + '>' + server;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("server", server.isEmpty() ? "the session" : server),
                EvidenceValue.of("credential", credential),
                EvidenceValue.of("days", Long.toString(days)),
                EvidenceValue.of("scope", everything.isEmpty() ? "limited" : everything));
    }
}
