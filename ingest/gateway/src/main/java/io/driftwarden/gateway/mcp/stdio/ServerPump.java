package io.driftwarden.gateway.mcp.stdio;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.gateway.mcp.InvalidRpcException;
import io.driftwarden.gateway.mcp.RpcError;
import io.driftwarden.gateway.mcp.RpcMessage;
import io.driftwarden.gateway.mcp.RpcMessage.Notification;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import io.driftwarden.gateway.mcp.RpcMessage.Response;
import io.driftwarden.gateway.mcp.RpcReader;
import io.driftwarden.gateway.mcp.session.Asked;
import io.driftwarden.gateway.mcp.session.McpSession;
import io.driftwarden.gateway.mcp.session.Passage;
import java.io.IOException;
import java.util.Optional;

/** Takes the server's messages to the client. What is no message is kept back: clients choke on it. For one thread. */
final class ServerPump {
    private final McpSession session;
    private final RpcReader reader;
    private final MessageLines server;
    private final MessageWriter toServer;
    private final MessageWriter toClient;

    ServerPump(
            McpSession session, RpcReader reader, MessageLines server, MessageWriter toServer, MessageWriter toClient) {
        this.session = session;
        this.reader = reader;
        this.server = server;
        this.toServer = toServer;
        this.toClient = toClient;
    }

    /** Until the server ends; requests that wait then get an error. */
    void run() throws IOException {
        server.each(this::take, () -> refuseAll("the server's answer is larger than the gateway takes"));
        refuseAll("the server ended before it answered");
    }

    /** Which request a message that is too long answers, nobody can say. */
    private void refuseAll(String reason) throws IOException {
        for (Asked asked : session.pending().takeAll()) {
            session.failed(asked, reason).join();
            toClient.write(RpcError.answer(asked.id(), RpcError.INTERNAL, reason));
        }
    }

    private void take(byte[] bytes) throws IOException {
        RpcMessage message;
        try {
            message = reader.read(bytes);
        } catch (InvalidRpcException e) {
            return;
        }
        Optional<ObjectNode> stripped = Optional.empty();
        if (message instanceof Response answer) {
            Passage passage = session.answers(session.pending().take(answer.id()), answer, bytes.length)
                    .join();
            if (passage.instead().isPresent()) {
                toClient.write(passage.instead().get());
                return;
            }
            stripped = passage.stripped();
        } else if (message instanceof Request request) {
            Passage passage = session.asked(request).join();
            if (passage.instead().isPresent()) {
                toServer.write(passage.instead().get());
                return;
            }
            stripped = passage.stripped();
        } else if (message instanceof Notification told) {
            Passage passage = session.tells(told, bytes.length).join();
            if (passage.instead().isPresent()) {
                return;
            }
            stripped = passage.stripped();
        }
        if (stripped.isPresent()) {
            toClient.write(stripped.get());
        } else {
            toClient.write(bytes);
        }
    }
}
