package io.driftwarden.engine.facts;

import io.driftwarden.engine.finding.EvidenceValue;
import java.util.List;
import java.util.Locale;

/**
 * A party of the session is not the one that it was.
 *
 * @param server that got credentials of two issuers; empty for the other parties
 * @param ended the session had ended in between
 * @param earlier id of the event that named the one before
 */
public record PartyChanged(Party party, String server, String before, String now, boolean ended, String earlier)
        implements Fact {

    /** A party of a session. */
    public enum Party {
        /** On whose behalf the agent acts. */
        PRINCIPAL,
        /** The agent application, whatever its version. */
        CLIENT,
        /** Who issued the credentials that a server gets. */
        ISSUER
    }

    @Override
    public String about() {
        return party + " " + server + ' ' + now;
    }

    @Override
    public List<EvidenceValue> values() {
        return List.of(
                EvidenceValue.of("party", party.name().toLowerCase(Locale.ROOT)),
                EvidenceValue.of("before", before),
                EvidenceValue.of("now", now));
    }

    @Override
    public List<String> events() {
        return earlier.isEmpty() ? List.of() : List.of(earlier);
    }
}
