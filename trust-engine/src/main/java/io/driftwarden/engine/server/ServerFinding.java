package io.driftwarden.engine.server;

import com.google.common.hash.Hashing;
import io.driftwarden.engine.evidence.RuntimeFinding;
import io.driftwarden.engine.finding.Effect;
import io.driftwarden.engine.finding.Finding;
import io.driftwarden.engine.rule.Rule.Strength;
import io.driftwarden.engine.state.Header;
import io.driftwarden.engine.state.SessionState;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * What a session found of a server, as it travels from the task that judges the session to the one that watches the server.
 *
 * @param version that the session was served, empty if the server states none
 * @param finding its time is that of the event that showed it
 */
public record ServerFinding(String tenant, String server, String version, RuntimeFinding finding) {
    private static final int PARTY = 32;

    /**
     * The finding, if it speaks against a server: of a rule that does, strong, and not in shadow.
     *
     * @param session after the event
     * @param eventId id of the event
     * @param time of the event, microseconds since the epoch
     */
    public static Optional<ServerFinding> of(Finding finding, SessionState session, String eventId, long time) {
        boolean counts = finding.rule().againstServer()
                && finding.rule().strength() == Strength.STRONG
                && finding.effect() == Effect.ENFORCED
                && Report.name(finding.server());
        if (!counts) {
            return Optional.empty();
        }
        Header header = session.header();
        String version = Objects.requireNonNullElse(
                session.capabilities().server(finding.server()).version(), "");
        return Optional.of(new ServerFinding(
                header.tenant(),
                finding.server(),
                Report.name(version) ? version : "",
                new RuntimeFinding(
                        party(header), finding.rule().id(), header.session(), finding.uid(), eventId, time)));
    }

    /** Not the principal itself: that is nobody's business who asks about a server. */
    private static String party(Header header) {
        String principal = header.parties().principal();
        String who = principal == null ? "session\n" + header.session() : "principal\n" + principal;
        return Hashing.sha256()
                .hashString(who, StandardCharsets.UTF_8)
                .toString()
                .substring(0, PARTY);
    }
}
