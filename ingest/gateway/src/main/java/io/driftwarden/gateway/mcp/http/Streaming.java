package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.common.stream.StreamMessage;
import io.driftwarden.gateway.mcp.session.McpSession;
import io.driftwarden.gateway.mcp.session.Pending;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Passes a server's event stream on to the client. */
final class Streaming {
    private Streaming() {}

    /**
     * Begins to.
     *
     * @param pending the requests whose answers may come on it
     * @param lastWord what the client is told when the server ended the stream, by itself or with a failure
     * @param killedWord what the client is told when the session was killed meanwhile
     */
    static HttpResponse begin(
            Exchange exchange,
            McpSession session,
            Pending pending,
            ResponseHeaders headers,
            StreamMessage<HttpData> body,
            Function<Optional<Throwable>, Optional<SseEvent>> lastWord,
            Function<SseEvent, SseEvent> seen,
            Supplier<Optional<SseEvent>> killedWord) {
        ServerDoor door = exchange.door();
        ServerMessages messages = new ServerMessages(
                session, door.answers(), pending, error -> exchange.reply(session, error), door.reading());
        HttpResponseWriter down = HttpResponse.streaming();
        down.write(McpHeaders.downstream(headers, session.ref().subject())
                .contentType(MediaType.EVENT_STREAM)
                .build());
        SseRelay relay = new SseRelay(
                down,
                event -> messages.gate(seen.apply(event)),
                lastWord,
                killedWord,
                () -> door.killed(session.ref()));
        Runnable close = relay::close;
        door.streams().add(session.ref(), close);
        var unused =
                down.whenComplete().whenComplete((none, gone) -> door.streams().remove(session.ref(), close));
        if (session.revocation().isPresent()) { // between the request and now
            close.run();
        }
        body.decode(new SseDecoder(door.limits().maxAnswerBytes())).subscribe(relay);
        return down;
    }
}
