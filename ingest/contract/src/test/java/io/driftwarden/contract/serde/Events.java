package io.driftwarden.contract.serde;

import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.TrustEvent;
import java.util.List;

/** An event to try things with. */
final class Events {
    private Events() {}

    static TrustEvent toolCalled() {
        return toolCalled("s-1");
    }

    static TrustEvent toolCalled(String session) {
        return TrustEvent.newBuilder()
                .setId("e-1")
                .setSource("gateway/edge-1")
                .setType("io.driftwarden.tool.called")
                .setTime("2026-01-01T00:00:02Z")
                .setSubject(session)
                .setToolCalled(ToolCalled.newBuilder()
                        .setTool("send")
                        .setArguments("{\"to\":\"x\"}")
                        .setScopes(List.of("mail"))
                        .build())
                .build();
    }
}
