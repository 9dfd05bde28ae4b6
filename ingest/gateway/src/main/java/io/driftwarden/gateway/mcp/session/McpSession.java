package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.gateway.mcp.EventIds;
import io.driftwarden.gateway.mcp.Input;
import io.driftwarden.gateway.mcp.McpEvents;
import io.driftwarden.gateway.mcp.MirroredArgument;
import io.driftwarden.gateway.mcp.Refusal;
import io.driftwarden.gateway.mcp.RpcMessage.Notification;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import io.driftwarden.gateway.mcp.RpcMessage.Response;
import io.driftwarden.gateway.mcp.SessionRef;
import io.driftwarden.gateway.mcp.ShownToken;
import io.driftwarden.gateway.mcp.ToolOutcome;
import io.driftwarden.publisher.Revocation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One session with one server. Calls of tools, reads of resources and fetches of prompts are asked about before they go to the
 * server, and what they return before it goes to the client; so are lists of tools, callbacks, and what is told of tasks and
 * progress. Everything else passes, unless the session was killed.
 *
 * <p>Thread-safe. Futures complete on other threads; what follows them must not block.
 */
public final class McpSession {
    private final Gate gate;
    private final SessionJudge judge;
    private final McpEvents events;
    private final ToolOffer tools;
    private final Beginning beginning;
    private final ClientSide client;
    private final ServerSide server;
    private final Pending pending = new Pending();

    /**
     * A session.
     *
     * @param server the server's name in the gateway's configuration
     * @param started whether its beginning has been published; shared by all servers of the session
     */
    public McpSession(SessionRef ref, String server, Party party, AtomicBoolean started, Gate gate, EventIds ids) {
        this.gate = gate;
        this.judge = new SessionJudge(ref, gate);
        this.events = new McpEvents(ref, server, ids);
        this.tools = new ToolOffer(judge, events);
        this.beginning = new Beginning(party, started, gate, events);
        RunningCalls running = new RunningCalls();
        this.client = new ClientSide(judge, gate, events, tools, running);
        this.server = new ServerSide(judge, gate, events, tools, running, beginning);
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

    /** What a request is answered that waits when the session is killed; empty if it was not. */
    public Optional<ObjectNode> refusedForGood(Asked asked) {
        return judge.refusedForGood(asked.id(), "the result of " + asked.shown())
                .flatMap(Passage::instead);
    }

    /** The arguments of a tool that clients repeat in headers, as far as the server has listed it. */
    public List<MirroredArgument> mirrored(String tool) {
        return tools.mirrored(tool);
    }

    /** The client asks the server. */
    public CompletableFuture<Ask> asks(Request request, ShownToken shown) {
        return beginning.published().thenCompose(none -> client.asks(request, shown));
    }

    /**
     * The server answers.
     *
     * @param asked what, or empty where it was not seen
     * @param bytes length of the answer
     */
    public CompletableFuture<Passage> answers(Optional<Asked> asked, Response answer, long bytes) {
        return server.answers(asked.orElseGet(() -> Asked.unseen(answer.id())), answer, bytes);
    }

    /** The server asks the client for something; the error in its place goes back to the server. */
    public CompletableFuture<Passage> asked(Request request) {
        List<Input> inputs = List.of(Input.of(request.method(), request.params()));
        return server.inputs(request.id(), "", request.tree(), inputs);
    }

    /**
     * The server tells the client something; what does not pass is dropped.
     *
     * @param bytes length of the message
     */
    public CompletableFuture<Passage> tells(Notification told, long bytes) {
        return server.tells(told, bytes);
    }

    /** The server refused over HTTP; passes what it said, or not. What is no call is never kept back. */
    public CompletableFuture<Passage> refused(Asked asked, Refusal refusal) {
        client.demanded(refusal.demands());
        return server.refused(asked, refusal);
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
}
