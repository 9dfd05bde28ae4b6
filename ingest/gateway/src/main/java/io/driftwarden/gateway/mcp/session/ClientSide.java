package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.gateway.mcp.McpEvents;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import io.driftwarden.gateway.mcp.ShownToken;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the client sends in one session with one server: its calls are asked about before they go there. Thread-safe. */
final class ClientSide {
    private final SessionJudge judge;
    private final Gate gate;
    private final McpEvents events;
    private final ToolOffer tools;
    private final RunningCalls running;
    private final Grants grants = new Grants();

    ClientSide(SessionJudge judge, Gate gate, McpEvents events, ToolOffer tools, RunningCalls running) {
        this.judge = judge;
        this.gate = gate;
        this.events = events;
        this.tools = tools;
        this.running = running;
    }

    CompletableFuture<Ask> asks(Request request, ShownToken shown) {
        return granted(shown).thenCompose(none -> switch (request.method()) {
            case "tools/call" ->
                call(
                        request,
                        request.params().path("name").asText(),
                        request.params().path("arguments"),
                        shown);
            case "resources/read", "prompts/get" ->
                call(request, request.method(), CallArguments.ofMethod(request.params()), shown);
            default -> CompletableFuture.completedFuture(plain(request));
        });
    }

    /** The server asks for these scopes. */
    void demanded(List<String> scopes) {
        grants.demanded(scopes);
    }

    private Ask plain(Request request) {
        Passage passage = judge.refusedForGood(request.id(), request.method()).orElse(Passage.FREE);
        return new Ask(passage, Asked.of(request));
    }

    private CompletableFuture<Void> granted(ShownToken shown) {
        return grants.shown(shown)
                .map(change -> gate.publish(events.scopes(change.granted(), change.revoked(), change.reason())))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    private CompletableFuture<Ask> call(Request request, String tool, JsonNode arguments, ShownToken shown) {
        TrustEvent event = events.called(tool, arguments, request.params().path("inputResponses"), shown);
        Asked asked = Asked.call(request, event.getId(), tool);
        running.begins(asked);
        CompletableFuture<Void> listed =
                tools.cutShort().map(gate::publish).orElseGet(() -> CompletableFuture.completedFuture(null));
        return listed.thenCompose(none -> judge.decide(event, request.id(), "the call of " + asked.shown(), tool))
                .thenApply(
                        passage -> new Ask(passage.instead().isPresent() ? passage : tools.callable(request), asked));
    }
}
