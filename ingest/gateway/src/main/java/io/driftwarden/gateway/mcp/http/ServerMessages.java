package io.driftwarden.gateway.mcp.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.gateway.mcp.InvalidRpcException;
import io.driftwarden.gateway.mcp.RpcMessage;
import io.driftwarden.gateway.mcp.RpcMessage.Notification;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import io.driftwarden.gateway.mcp.RpcMessage.Response;
import io.driftwarden.gateway.mcp.RpcReader;
import io.driftwarden.gateway.mcp.http.SseRelay.Step;
import io.driftwarden.gateway.mcp.session.Asked;
import io.driftwarden.gateway.mcp.session.McpSession;
import io.driftwarden.gateway.mcp.session.Passage;
import io.driftwarden.gateway.mcp.session.Pending;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Lets a stream's messages through the gate.
 *
 * @param pending the requests whose answers may come on this stream
 * @param toServer sends the server an error in place of the client's answer
 * @param reading where messages are read: a long one takes its time
 */
record ServerMessages(
        McpSession session, RpcReader reader, Pending pending, Consumer<ObjectNode> toServer, Executor reading) {

    CompletableFuture<Step> gate(SseEvent event) {
        String data = event.data();
        if (data == null || data.isBlank()) {
            return CompletableFuture.completedFuture(new Step(Optional.of(event), false));
        }
        return CompletableFuture.supplyAsync(() -> read(data), reading)
                .thenCompose(message -> message.map(known -> passed(event, data.length(), known))
                        .orElseGet(() -> CompletableFuture.completedFuture(new Step(Optional.empty(), false))));
    }

    /** What is no message is kept from the client: it could only be taken for one by mistake. */
    private Optional<RpcMessage> read(String data) {
        try {
            return Optional.of(reader.read(data));
        } catch (InvalidRpcException e) {
            return Optional.empty();
        }
    }

    /** A request whose answer could not be let through waits still: who ends the stream tells its client so. */
    private CompletableFuture<Step> passed(SseEvent event, int length, RpcMessage message) {
        if (message instanceof Response answer) {
            Optional<Asked> asked = pending.take(answer.id());
            return session.answers(asked, answer, length)
                    .thenApply(passage -> answered(event, passage))
                    .whenComplete((step, failure) -> {
                        if (failure != null) {
                            asked.ifPresent(pending::add);
                        }
                    });
        }
        if (message instanceof Request request) {
            return session.asked(request).thenApply(passage -> asked(event, passage));
        }
        return session.tells((Notification) message, length).thenApply(passage -> passed(event, passage));
    }

    private Step answered(SseEvent event, Passage passage) {
        return new Step(
                Optional.of(passage.instead()
                        .or(passage::stripped)
                        .map(instead -> event.withData(instead.toString()))
                        .orElse(event)),
                passage.killed());
    }

    private Step asked(SseEvent event, Passage passage) {
        passage.instead().ifPresent(toServer);
        return passed(event, passage);
    }

    /** What nobody waits for: it goes on, as far as it may, or it does not. */
    private Step passed(SseEvent event, Passage passage) {
        SseEvent passing = passage.stripped()
                .map(stripped -> event.withData(stripped.toString()))
                .orElse(event);
        return new Step(passage.instead().isPresent() ? Optional.empty() : Optional.of(passing), passage.killed());
    }
}
