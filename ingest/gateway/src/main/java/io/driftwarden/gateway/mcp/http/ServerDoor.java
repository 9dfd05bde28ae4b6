package io.driftwarden.gateway.mcp.http;

import io.driftwarden.gateway.mcp.RpcReader;
import io.driftwarden.gateway.mcp.SessionRef;
import java.util.concurrent.Executor;

/** What all requests to one server share. */
record ServerDoor(
        UpstreamServer server,
        Upstream upstream,
        SessionKeys keys,
        Sessions sessions,
        OpenStreams streams,
        RpcReader requests,
        RpcReader answers,
        ProxyLimits limits,
        Executor reading) {

    void killed(SessionRef session) {
        streams.close(session);
    }
}
