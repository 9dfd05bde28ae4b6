package io.driftwarden.deploy.e2e;

import io.driftwarden.contract.DestinationContacted;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import java.time.Instant;

/** Events of the tests' sessions; event {@code n} of a session happens {@code n} seconds after {@link #START}. */
final class Events {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    static final String SOURCE = "gateway/e2e";

    /** The server that {@link #egress} is from. */
    static final String CRM = "crm";

    private Events() {}

    static String id(int number) {
        return "e-" + number;
    }

    /** A call of an ordinary tool. */
    static TrustEvent call(String session, int number) {
        return envelope(session, number, "tool.called")
                .setToolCalled(ToolCalled.newBuilder()
                        .setCallId("c-" + number)
                        .setServer("shop")
                        .setTool("list_orders")
                        .setArguments("{\"page\":" + number + "}")
                        .build())
                .build();
    }

    /** A call with this JSON text as its arguments. */
    static TrustEvent callWith(String session, int number, String arguments) {
        TrustEvent.Builder event = envelope(session, number, "tool.called");
        return event.setToolCalled(ToolCalled.newBuilder()
                        .setServer("shop")
                        .setTool("list_orders")
                        .setArguments(arguments)
                        .build())
                .build();
    }

    /** A result with this text as its content. */
    static TrustEvent result(String session, int number, String text) {
        return envelope(session, number, "tool.returned")
                .setToolReturned(ToolReturned.newBuilder()
                        .setCallId("c-" + (number - 1))
                        .setServer("shop")
                        .setTool("list_orders")
                        .setOutcome("ok")
                        .setContent('"' + text + '"')
                        .build())
                .build();
    }

    /** Data that leaves, as the gateway saw it. */
    static TrustEvent egress(String session, int number, long bytes) {
        return envelope(session, number, "destination.contacted")
                .setDestinationContacted(DestinationContacted.newBuilder()
                        .setServer(CRM)
                        .setTool("push")
                        .setHost("hooks.partner.example.com")
                        .setBytesOut(bytes)
                        .build())
                .build();
    }

    /** A call that the rules of {@link Packs#trap} kill the session for. */
    static TrustEvent trap(String session, int number) {
        return TrustEvent.newBuilder(call(session, number)).setSequence(999L).build();
    }

    private static TrustEvent.Builder envelope(String session, int number, String type) {
        return TrustEvent.newBuilder()
                .setId(id(number))
                .setSource(SOURCE)
                .setType("io.driftwarden." + type)
                .setTime(START.plusSeconds(number).toString())
                .setSubject(session);
    }
}
