package io.driftwarden.gateway.mcp.stdio;

import io.driftwarden.gateway.mcp.InvalidRpcException;
import io.driftwarden.gateway.mcp.RpcError;
import io.driftwarden.gateway.mcp.RpcMessage;
import io.driftwarden.gateway.mcp.RpcMessage.Notification;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import io.driftwarden.gateway.mcp.RpcReader;
import io.driftwarden.gateway.mcp.ShownToken;
import io.driftwarden.gateway.mcp.session.Ask;
import io.driftwarden.gateway.mcp.session.Asked;
import io.driftwarden.gateway.mcp.session.McpSession;
import java.io.IOException;

/** Takes the client's messages to the server. For one thread. */
final class ClientPump {
    private final McpSession session;
    private final RpcReader reader;
    private final MessageLines client;
    private final MessageWriter toServer;
    private final MessageWriter toClient;

    ClientPump(
            McpSession session, RpcReader reader, MessageLines client, MessageWriter toServer, MessageWriter toClient) {
        this.session = session;
        this.reader = reader;
        this.client = client;
        this.toServer = toServer;
        this.toClient = toClient;
    }

    /** Until the client closes its side. */
    void run() throws IOException {
        client.each(
                this::take,
                () -> toClient.write(RpcError.answer(null, RpcError.INVALID_REQUEST, "the message is too large")));
    }

    private void take(byte[] bytes) throws IOException {
        RpcMessage message;
        try {
            message = reader.read(bytes);
        } catch (InvalidRpcException e) {
            toClient.write(e.answer());
            return;
        }
        if (message instanceof Request request) {
            ask(request, bytes);
        } else if (session.revocation().isEmpty()) {
            cancelled(message);
            toServer.write(bytes);
        }
    }

    private void ask(Request request, byte[] bytes) throws IOException {
        if (!session.pending().add(Asked.of(request))) {
            toClient.write(RpcError.answer(
                    request.id(), RpcError.INVALID_REQUEST, "a request with this id waits for its answer still"));
            return;
        }
        Ask ask = session.asks(request, ShownToken.NONE).join();
        if (ask.passage().instead().isPresent()) {
            var unused = session.pending().take(request.id());
            toClient.write(ask.passage().instead().get());
        } else {
            session.pending().update(ask.asked());
            toServer.write(bytes);
        }
    }

    private void cancelled(RpcMessage message) {
        if (message instanceof Notification note && note.method().equals("notifications/cancelled")) {
            session.pending().take(note.params().path("requestId")).ifPresent(asked -> session.failed(
                            asked, "cancelled by the client")
                    .join());
        }
    }
}
