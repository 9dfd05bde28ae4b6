package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.ResponseHeaders;
import io.driftwarden.gateway.mcp.InvalidRpcException;
import io.driftwarden.gateway.mcp.RpcError;
import io.driftwarden.gateway.mcp.RpcMessage;
import io.driftwarden.gateway.mcp.RpcMessage.Response;
import io.driftwarden.gateway.mcp.session.Asked;
import io.driftwarden.gateway.mcp.session.McpSession;
import io.driftwarden.gateway.mcp.session.Passage;
import io.driftwarden.gateway.mcp.session.Pending;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A server's answer to a request, in one piece. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else has the bytes
record PostAnswer(
        Exchange exchange, McpSession session, Asked asked, Pending pending, ResponseHeaders headers, byte[] bytes) {

    CompletableFuture<HttpResponse> response() {
        Optional<Response> answer = read();
        if (answer.isPresent()) {
            return passage(answer.get()).thenApply(this::passed);
        }
        var unused = pending.take(asked.id());
        if (headers.status().isSuccess()) {
            String reason = "the server's answer is no JSON-RPC answer";
            return session.failed(asked, reason)
                    .thenApply(none -> Answers.json(RpcError.answer(asked.id(), RpcError.INTERNAL, reason)));
        }
        return session.refused(asked, Answers.refusal(headers, new String(bytes, StandardCharsets.UTF_8)))
                .thenApply(this::passed);
    }

    private Optional<Response> read() {
        try {
            RpcMessage message = exchange.door().answers().read(bytes);
            return message instanceof Response answer ? Optional.of(answer) : Optional.empty();
        } catch (InvalidRpcException e) {
            return Optional.empty();
        }
    }

    /** An error without an id is about this request. */
    private CompletableFuture<Passage> passage(Response answer) {
        boolean own = answer.id().isNull() || answer.id().equals(asked.id());
        Optional<Asked> question = own ? Optional.of(asked) : pending.take(answer.id());
        if (own) {
            var unused = pending.take(asked.id());
        }
        if (!headers.status().isSuccess()) {
            return session.refused(
                    asked, Answers.refusal(headers, answer.error().toString()));
        }
        return session.answers(question, answer, bytes.length);
    }

    private HttpResponse passed(Passage passage) {
        if (passage.killed()) {
            exchange.door().killed(session.ref());
        }
        return passage.instead().map(Answers::json).orElseGet(() -> {
            HttpData body = passage.stripped()
                    .map(message -> HttpData.ofUtf8(message.toString()))
                    .orElseGet(() -> HttpData.wrap(bytes));
            return HttpResponse.of(
                    McpHeaders.downstream(headers, session.ref().subject())
                            .contentLength(body.length())
                            .build(),
                    body);
        });
    }
}
