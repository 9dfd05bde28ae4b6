package io.driftwarden.engine.evidence;

/**
 * What a party's sessions found of a server's version at run time: the latest of it.
 *
 * @param party who found it, as {@link RuntimeFindings} counts: never shown
 * @param rule id of the rule
 * @param session the session that found it
 * @param uid of the finding
 * @param eventId id of the event that showed it
 * @param time by the server's clock, microseconds since the epoch
 */
public record RuntimeFinding(String party, String rule, String session, String uid, String eventId, long time) {

    /** The same at another time of the server's clock. */
    public RuntimeFinding at(long now) {
        return new RuntimeFinding(party, rule, session, uid, eventId, now);
    }
}
