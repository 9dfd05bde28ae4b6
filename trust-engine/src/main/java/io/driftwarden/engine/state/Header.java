package io.driftwarden.engine.state;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who the session is and how far it has come.
 *
 * @param scopes granted now, sorted
 * @param firstSeen event time of the earliest event, microseconds since the epoch
 * @param lastSeen event time of the latest event, microseconds since the epoch
 * @param events events judged, without duplicates
 * @param nextSequence the sequence number expected next, by source
 * @param killed the verdict {@code kill} fell
 * @param killFinding uid of the finding that led to it
 * @param afterKill events that came after it
 */
public record Header(
        String tenant,
        String session,
        @Nullable String principal,
        @Nullable String agent,
        @Nullable String gateway,
        List<String> scopes,
        long firstSeen,
        long lastSeen,
        long events,
        CappedMap<Long> nextSequence,
        boolean ended,
        boolean killed,
        @Nullable String killFinding,
        long afterKill) {

    public Header {
        scopes = List.copyOf(scopes);
    }

    static Header of(String tenant, String session) {
        return new Header(
                tenant,
                session,
                null,
                null,
                null,
                List.of(),
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                0,
                CappedMap.empty(),
                false,
                false,
                null,
                0);
    }

    /** This header with the parties that are not known yet. */
    public Header withParties(@Nullable String byPrincipal, @Nullable String byAgent, @Nullable String byGateway) {
        return new Header(
                tenant,
                session,
                principal != null ? principal : byPrincipal,
                agent != null ? agent : byAgent,
                gateway != null ? gateway : byGateway,
                scopes,
                firstSeen,
                lastSeen,
                events,
                nextSequence,
                ended,
                killed,
                killFinding,
                afterKill);
    }

    public Header withScopes(List<String> granted) {
        return new Header(
                tenant,
                session,
                principal,
                agent,
                gateway,
                granted,
                firstSeen,
                lastSeen,
                events,
                nextSequence,
                ended,
                killed,
                killFinding,
                afterKill);
    }

    public Header asEnded() {
        return new Header(
                tenant,
                session,
                principal,
                agent,
                gateway,
                scopes,
                firstSeen,
                lastSeen,
                events,
                nextSequence,
                true,
                killed,
                killFinding,
                afterKill);
    }

    /**
     * This header with one more event counted.
     *
     * @param time the event's time, microseconds since the epoch
     * @param expected the sequence numbers expected next, by source
     */
    public Header counted(long time, CappedMap<Long> expected) {
        return new Header(
                tenant,
                session,
                principal,
                agent,
                gateway,
                scopes,
                Math.min(firstSeen, time),
                Math.max(lastSeen, time),
                events + 1,
                expected,
                ended,
                killed,
                killFinding,
                afterKill);
    }

    /** This header of a session that is killed, for the finding. */
    public Header asKilled(@Nullable String finding) {
        return new Header(
                tenant,
                session,
                principal,
                agent,
                gateway,
                scopes,
                firstSeen,
                lastSeen,
                events,
                nextSequence,
                ended,
                true,
                finding,
                afterKill);
    }

    /** This header with one more event that came after the kill. */
    public Header countedAfterKill() {
        return new Header(
                tenant,
                session,
                principal,
                agent,
                gateway,
                scopes,
                firstSeen,
                lastSeen,
                events,
                nextSequence,
                ended,
                killed,
                killFinding,
                afterKill + 1);
    }
}
