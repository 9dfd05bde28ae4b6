package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.gateway.mcp.Denial;
import io.driftwarden.gateway.mcp.EventIds;
import io.driftwarden.gateway.mcp.Input;
import io.driftwarden.gateway.mcp.McpEvents;
import io.driftwarden.gateway.mcp.MirroredArgument;
import io.driftwarden.gateway.mcp.Offer;
import io.driftwarden.gateway.mcp.Refusal;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import io.driftwarden.gateway.mcp.RpcMessage.Response;
import io.driftwarden.gateway.mcp.SessionRef;
import io.driftwarden.gateway.mcp.ShownToken;
import io.driftwarden.gateway.mcp.ToolOutcome;
import io.driftwarden.publisher.Decision;
import io.driftwarden.publisher.Revocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One session with one server. Calls of tools, reads of resources and fetches of prompts are asked about before they go to the
 * server, and what they return before it goes to the client; so are lists of tools and callbacks. Everything else passes, unless
 * the session was killed.
 *
 * <p>Thread-safe. Futures complete on other threads; what follows them must not block.
 */
public final class McpSession {
    /** What was said otherwise than as a message. */
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final Party party;
    private final Gate gate;
    private final SessionJudge judge;
    private final McpEvents events;
    private final Pending pending = new Pending();
    private final ToolOffer tools;
    private final Grants grants = new Grants();
    private final TaskCalls tasks = new TaskCalls();
    private final AtomicBoolean started;
    private volatile @Nullable String version;

    /**
     * A session.
     *
     * @param server the server's name in the gateway's configuration
     * @param started whether its beginning has been published; shared by all servers of the session
     */
    public McpSession(SessionRef ref, String server, Party party, AtomicBoolean started, Gate gate, EventIds ids) {
        this.party = party;
        this.gate = gate;
        this.judge = new SessionJudge(ref, gate);
        this.started = started;
        this.events = new McpEvents(ref, server, ids);
        this.tools = new ToolOffer(judge, events);
    }

    /** Which session. */
    public SessionRef ref() {
        return judge.ref();
    }

    /** The requests that wait, for transports on which one client's ids are unique. */
    public Pending pending() {
        return pending;
    }

    /** The revocation of the session, if it was killed. */
    public Optional<Revocation> revocation() {
        return judge.revocation();
    }

    /** The arguments of a tool that clients repeat in headers, as far as the server has listed it. */
    public List<MirroredArgument> mirrored(String tool) {
        return tools.mirrored(tool);
    }

    /** The client asks the server. */
    public CompletableFuture<Ask> asks(Request request, ShownToken shown) {
        return begin().thenCompose(none -> granted(shown)).thenCompose(none -> switch (request.method()) {
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

    private Ask plain(Request request) {
        Passage passage = revocation()
                .map(revoked -> Passage.refused(
                        Denial.of(request.id(), request.method(), "", new Decision.Revoked(revoked)), false, true))
                .orElse(Passage.FREE);
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
        CompletableFuture<Void> listed =
                tools.cutShort(version).map(gate::publish).orElseGet(() -> CompletableFuture.completedFuture(null));
        return listed.thenCompose(none -> judge.decide(event, request.id(), "the call of " + shown(tool), tool))
                .thenApply(
                        passage -> new Ask(passage.instead().isPresent() ? passage : tools.callable(request), asked));
    }

    /**
     * The server answers.
     *
     * @param asked what, or empty where it was not seen
     * @param bytes length of the answer
     */
    public CompletableFuture<Passage> answers(Optional<Asked> asked, Response answer, long bytes) {
        return answers(asked.orElseGet(() -> Asked.unseen(answer.id())), answer, bytes);
    }

    private CompletableFuture<Passage> answers(Asked asked, Response answer, long bytes) {
        JsonNode result = answer.result();
        return switch (asked.method()) {
            case "tools/call", "resources/read", "prompts/get", "" -> called(asked, answer, bytes);
            case "tasks/result", "tasks/get" -> task(asked, answer, bytes);
            case "tools/list" -> tools.listed(asked, result, version);
            case "initialize", "server/discover" -> met(result);
            default -> CompletableFuture.completedFuture(Passage.FREE);
        };
    }

    private CompletableFuture<Passage> called(Asked asked, Response answer, long bytes) {
        JsonNode result = answer.result();
        if (result.path("resultType").asText().equals("input_required")) {
            return inputs(asked.id(), asked.callId(), answer.tree(), Input.ofResult(result));
        }
        if (tasks.begins(asked, result)) {
            return CompletableFuture.completedFuture(Passage.FREE);
        }
        return returned(asked, answer.tree(), ToolOutcome.of(answer, bytes), Offer.ofContent(result.path("content")));
    }

    private CompletableFuture<Passage> task(Asked asked, Response answer, long bytes) {
        Asked call = tasks.call(asked);
        JsonNode result = answer.result();
        if (asked.method().equals("tasks/result") || answer.failed()) {
            return returned(
                    call, answer.tree(), ToolOutcome.of(answer, bytes), Offer.ofContent(result.path("content")));
        }
        List<Input> asks = Input.ofResult(result);
        if (!asks.isEmpty()) {
            return inputs(asked.id(), call.callId(), answer.tree(), asks);
        }
        JsonNode inner = result.path("result");
        return inner.isObject()
                ? returned(
                        call,
                        answer.tree(),
                        ToolOutcome.ofResult(inner, "/result/result", bytes),
                        Offer.ofContent(inner.path("content")))
                : CompletableFuture.completedFuture(Passage.FREE);
    }

    private CompletableFuture<Passage> returned(
            Asked call, ObjectNode message, ToolOutcome outcome, List<Offer> links) {
        TrustEvent event = events.returned(call.callId(), call.tool(), outcome);
        String what = "the result of " + shown(call.tool());
        Strip strip = new Strip(message, outcome, call.id(), what);
        return judge.decide(event, call.id(), what, call.tool(), strip::by).thenCompose(passage -> {
            CompletableFuture<Passage> done = CompletableFuture.completedFuture(passage);
            for (Offer link : links) {
                done = done.thenCombine(gate.publish(events.offered(call.callId(), link)), (kept, none) -> kept);
            }
            return done;
        });
    }

    private CompletableFuture<Passage> met(JsonNode result) {
        if (result.path("serverInfo") instanceof ObjectNode info) {
            version = McpEvents.version(info);
        }
        return begin().thenApply(none -> Passage.FREE);
    }

    /** The server asks the client for something; the error in its place goes back to the server. */
    public CompletableFuture<Passage> asked(Request request) {
        return inputs(request.id(), "", request.tree(), List.of(Input.of(request.method(), request.params())));
    }

    private CompletableFuture<Passage> inputs(JsonNode id, String callId, ObjectNode message, List<Input> inputs) {
        CompletableFuture<Passage> passage = CompletableFuture.completedFuture(Passage.FREE);
        for (Input input : inputs) {
            passage = passage.thenCompose(earlier -> earlier.instead().isPresent()
                    ? CompletableFuture.completedFuture(earlier)
                    : input(id, callId, message, input));
        }
        return passage;
    }

    private CompletableFuture<Passage> input(JsonNode id, String callId, ObjectNode message, Input input) {
        if (input.told().isPresent()) {
            TrustEvent event = events.returned("", input.method(), input.told().get());
            Strip strip = new Strip(message, input.told().get(), id, "the request to the model");
            return judge.decide(event, id, strip.what(), input.method(), strip::by);
        }
        return input.offer()
                .map(offer -> judge.decide(events.offered(callId, offer), id, "the request to the user", ""))
                .orElseGet(() -> CompletableFuture.completedFuture(Passage.FREE));
    }

    /** The server refused over HTTP; passes what it said, or not. What is no call is never kept back. */
    public CompletableFuture<Passage> refused(Asked asked, Refusal refusal) {
        grants.demanded(refusal.demands());
        List<Offer> offers = refusal.offer().stream().toList();
        if (!asked.callId().isEmpty()) {
            return returned(asked, NOTHING, refusal.outcome(), offers);
        }
        List<TrustEvent> facts = new ArrayList<>();
        if (refusal.asksForMore()) {
            facts.add(events.returned("", asked.method(), refusal.outcome()));
        }
        offers.forEach(offer -> facts.add(events.offered("", offer)));
        CompletableFuture<Void> done = facts.isEmpty() ? CompletableFuture.completedFuture(null) : begin();
        for (TrustEvent fact : facts) {
            done = done.thenCompose(none -> gate.publish(fact));
        }
        return done.thenApply(none -> Passage.FREE);
    }

    /** There will be no answer. */
    public CompletableFuture<Void> failed(Asked asked, String reason) {
        return asked.callId().isEmpty()
                ? CompletableFuture.completedFuture(null)
                : gate.publish(events.returned(asked.callId(), asked.tool(), ToolOutcome.failed(reason)));
    }

    /** The client ended the session. */
    public CompletableFuture<Void> ended(String reason) {
        return gate.publish(events.ended(reason));
    }

    private CompletableFuture<Void> begin() {
        return started.compareAndSet(false, true)
                ? gate.publish(events.started(party.principal(), party.agent(), party.credential(), party.token()))
                : CompletableFuture.completedFuture(null);
    }

    private static String shown(String tool) {
        return tool.isEmpty() ? "a tool" : tool.substring(0, Math.min(tool.length(), 128));
    }
}
