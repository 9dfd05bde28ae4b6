package io.driftwarden.topology;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.TrustEvent;
import java.time.Instant;

/** Events for tests. */
public final class TestEvents {
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private TestEvents() {}

    /** A call of the tool, by a second per event of the session after {@link #START}. */
    public static TrustEvent call(String session, int number, String tool) {
        return call(session, number, tool, START.plusSeconds(number)).build();
    }

    public static TrustEvent.Builder call(String session, int number, String tool, Instant time) {
        return TrustEvent.newBuilder()
                .setId("e-" + number)
                .setSource("gateway/test")
                .setType("io.driftwarden.tool.called")
                .setTime(time.toString())
                .setSubject(session)
                .setToolCalled(ToolCalled.newBuilder()
                        .setCallId("c-" + number)
                        .setServer("shop")
                        .setTool(tool)
                        .build());
    }
}
