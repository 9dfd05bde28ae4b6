package io.driftwarden.gateway.mcp.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpMethod;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.common.ResponseHeaders;
import io.driftwarden.gateway.auth.AccessToken;
import io.driftwarden.gateway.mcp.ShownToken;
import io.driftwarden.gateway.mcp.session.McpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request of a client, and its way to the server.
 *
 * @param query of the request's target
 */
record Exchange(ServerDoor door, Caller caller, RequestHeaders headers, @Nullable String query) {

    Optional<SessionKeys.Key> key() {
        return door.keys().of(caller, door.server(), headers);
    }

    SessionKeys.Key begun(Optional<String> mcpSession) {
        return door.keys().begun(caller, door.server(), mcpSession);
    }

    McpSession session(SessionKeys.Key key) {
        return door.sessions().of(key, door.server().name(), caller);
    }

    /** The token that the server gets of the client, or else the one that the gateway has verified. */
    ShownToken shown() {
        String passedOn = headers.get(HttpHeaderNames.AUTHORIZATION, "");
        return caller.spent() || passedOn.isEmpty() || door.upstream().hasCredential()
                ? new ShownToken(caller.party().token(), false)
                : new ShownToken(AccessToken.unverified(passedOn), true);
    }

    HttpResponse send(HttpData body) {
        return door.upstream().send(headers.method(), query, headers, caller.spent(), body);
    }

    /** Sends the server a message that the client did not write, as if it came from there. */
    void reply(McpSession session, ObjectNode message) {
        RequestHeaders post = headers.toBuilder()
                .method(HttpMethod.POST)
                .contentType(MediaType.JSON)
                .set(HttpHeaderNames.ACCEPT, "application/json, text/event-stream")
                .removeAndThen(HttpHeaderNames.of("last-event-id"))
                .build();
        var unused = door.upstream()
                .send(HttpMethod.POST, query, post, caller.spent(), HttpData.ofUtf8(message.toString()))
                .timeout(door.limits().answerTime())
                .aggregate()
                .handle((answer, failure) -> session); // there is nobody to tell
    }

    static boolean isEventStream(ResponseHeaders headers) {
        MediaType type = headers.contentType();
        return headers.status().isSuccess() && type != null && type.is(MediaType.EVENT_STREAM);
    }
}
