package io.driftwarden.gateway.mcp.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.gateway.mcp.Input;
import io.driftwarden.gateway.mcp.McpEvents;
import io.driftwarden.gateway.mcp.Offer;
import io.driftwarden.gateway.mcp.Progress;
import io.driftwarden.gateway.mcp.Refusal;
import io.driftwarden.gateway.mcp.RpcMessage.Notification;
import io.driftwarden.gateway.mcp.RpcMessage.Response;
import io.driftwarden.gateway.mcp.ToolOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What the server sends in one session: what it returns, what it asks of the client and what it tells of tasks and their progress
 * is asked about before it goes there. Thread-safe.
 */
final class ServerSide {
    /** What was said otherwise than as a message. */
    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final SessionJudge judge;
    private final Gate gate;
    private final McpEvents events;
    private final ToolOffer tools;
    private final RunningCalls running;
    private final Beginning beginning;
    private final CallProgress progress;

    ServerSide(
            SessionJudge judge,
            Gate gate,
            McpEvents events,
            ToolOffer tools,
            RunningCalls running,
            Beginning beginning) {
        this.judge = judge;
        this.gate = gate;
        this.events = events;
        this.tools = tools;
        this.running = running;
        this.beginning = beginning;
        this.progress = new CallProgress(judge, gate, events);
    }

    CompletableFuture<Passage> answers(Asked asked, Response answer, long bytes) {
        JsonNode result = answer.result();
        return switch (asked.method()) {
            case "tools/call", "resources/read", "prompts/get", "" -> called(asked, answer, bytes);
            case "tasks/result" -> returned(running.ofRequest(asked), answer, bytes);
            case "tasks/get" ->
                answer.failed()
                        ? returned(running.ofRequest(asked), answer, bytes)
                        : task(running.ofRequest(asked), answer.tree(), result, "/result", bytes);
            case "tasks/cancel", "tasks/update" ->
                task(running.ofRequest(asked), answer.tree(), result, "/result", bytes);
            case "tasks/list" ->
                ToolOutcome.ofTasks(result, bytes)
                        .map(told -> returned(Asked.unseen(asked.id()), answer.tree(), told, List.of()))
                        .orElseGet(ServerSide::free);
            case "tools/list" -> tools.listed(asked, result);
            case "initialize", "server/discover" -> {
                tools.met(result);
                yield beginning.published().thenApply(none -> Passage.FREE);
            }
            default -> free();
        };
    }

    private CompletableFuture<Passage> called(Asked asked, Response answer, long bytes) {
        JsonNode result = answer.result();
        if (result.path("resultType").asText().equals("input_required")) {
            return inputs(asked.id(), asked.callId(), answer.tree(), Input.ofResult(result));
        }
        return running.becomesTask(asked, result)
                .map(at -> task(asked, answer.tree(), answer.tree().at(at), at, bytes)
                        .thenCompose(passage -> Progress.immediate(result)
                                .map(told -> passage.then(answer.tree(), left -> progress.tells(asked, left, told)))
                                .orElseGet(() -> CompletableFuture.completedFuture(passage))))
                .orElseGet(() -> returned(asked, answer, bytes));
    }

    /**
     * What a task is, wherever it is told: its status, what it asks of the client, how it ended.
     *
     * @param at JSON pointer to the task in the message
     */
    private CompletableFuture<Passage> task(Asked call, ObjectNode message, JsonNode task, String at, long bytes) {
        List<Input> asks = Input.ofResult(task);
        return progress.tells(call, message, Progress.ofTask(task, at))
                .thenCompose(passage -> passage.then(message, left -> inputs(call.id(), call.callId(), left, asks)))
                .thenCompose(passage -> passage.then(message, left -> ended(call, left, task, at, bytes)));
    }

    private CompletableFuture<Passage> ended(Asked call, ObjectNode message, JsonNode task, String at, long bytes) {
        JsonNode result = task.path("result");
        JsonNode error = task.path("error");
        if (result.isObject()) {
            return returned(
                    call,
                    message,
                    ToolOutcome.ofResult(result, at + "/result", bytes),
                    Offer.ofContent(result.path("content")));
        }
        return error.isObject()
                ? returned(call, message, ToolOutcome.ofError(error, at + "/error", bytes), List.of())
                : free();
    }

    private CompletableFuture<Passage> returned(Asked call, Response answer, long bytes) {
        List<Offer> links = Offer.ofContent(answer.result().path("content"));
        return returned(call, answer.tree(), ToolOutcome.of(answer, bytes), links);
    }

    private CompletableFuture<Passage> returned(
            Asked call, ObjectNode message, ToolOutcome outcome, List<Offer> links) {
        TrustEvent event = events.returned(call.callId(), call.tool(), outcome);
        String what = "the result of " + call.shown();
        Strip strip = new Strip(message, outcome, call.id(), what);
        return judge.decide(event, call.id(), what, call.tool(), strip::by).thenCompose(passage -> {
            CompletableFuture<Passage> done = CompletableFuture.completedFuture(passage);
            for (Offer link : links) {
                done = done.thenCombine(gate.publish(events.offered(call.callId(), link)), (kept, none) -> kept);
            }
            return done;
        });
    }

    /** The server tells something that nobody answers. */
    CompletableFuture<Passage> tells(Notification told, long bytes) {
        return switch (told.method()) {
            case "notifications/progress" ->
                progress.tells(
                        running.ofNotification(told.params()), told.tree(), Progress.ofNotification(told.params()));
            case "notifications/tasks", "notifications/tasks/status" ->
                task(running.ofNotification(told.params()), told.tree(), told.params(), "/params", bytes);
            default -> free();
        };
    }

    /** The server asks for something; the error in its place goes back to it. */
    CompletableFuture<Passage> inputs(JsonNode id, String callId, ObjectNode message, List<Input> inputs) {
        CompletableFuture<Passage> passage = free();
        for (Input input : inputs) {
            passage = passage.thenCompose(earlier -> earlier.then(message, left -> input(id, callId, left, input)));
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
                .orElseGet(ServerSide::free);
    }

    /** The server refused over HTTP. */
    CompletableFuture<Passage> refused(Asked asked, Refusal refusal) {
        List<Offer> offers = refusal.offer().stream().toList();
        if (!asked.callId().isEmpty()) {
            return returned(asked, NOTHING, refusal.outcome(), offers);
        }
        List<TrustEvent> facts = new ArrayList<>();
        if (refusal.asksForMore()) {
            facts.add(events.returned("", asked.method(), refusal.outcome()));
        }
        offers.forEach(offer -> facts.add(events.offered("", offer)));
        CompletableFuture<Void> done =
                facts.isEmpty() ? CompletableFuture.completedFuture(null) : beginning.published();
        for (TrustEvent fact : facts) {
            done = done.thenCompose(none -> gate.publish(fact));
        }
        return done.thenApply(none -> Passage.FREE);
    }

    private static CompletableFuture<Passage> free() {
        return CompletableFuture.completedFuture(Passage.FREE);
    }
}
