package io.driftwarden.engine.server;

import com.google.common.hash.Hashing;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.engine.facts.ServerFact;
import java.nio.charset.StandardCharsets;

/**
 * Something that sessions are told of a server.
 *
 * @param cause id of the event that showed it
 * @param causeSource source of that event
 * @param time its time, RFC 3339
 * @param micros the same in microseconds since the epoch
 * @param session the session of that event
 * @param everyone for every session that uses the server; else for that session alone
 */
public record ServerNotice(
        String tenant,
        String server,
        String cause,
        String causeSource,
        String time,
        long micros,
        String session,
        boolean everyone,
        ServerFact fact) {
    /** Type of the event that a session is told by. Publishers have no use for it: it carries no data. */
    public static final String TYPE = "io.driftwarden.server.changed";

    /** Source of that event. */
    public static final String SOURCE = "driftwarden/detector";

    /** The event by which the session is told; the same whenever it is told again. */
    public TrustEvent event(String toSession) {
        String id = Hashing.sha256()
                .hashString(
                        String.join("\n", causeSource, cause, fact.getClass().getSimpleName(), fact.about()),
                        StandardCharsets.UTF_8)
                .toString()
                .substring(0, 32);
        return TrustEvent.newBuilder()
                .setId(id)
                .setSource(SOURCE)
                .setType(TYPE)
                .setTime(time)
                .setSubject(toSession)
                .setTenant(tenant)
                .build();
    }
}
