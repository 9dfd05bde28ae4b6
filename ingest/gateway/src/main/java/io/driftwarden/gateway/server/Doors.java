package io.driftwarden.gateway.server;

import io.driftwarden.gateway.forwardauth.Meaning;
import java.util.Optional;

/**
 * Which doors are open besides the MCP proxy's.
 *
 * @param events {@code POST /v1/events}
 * @param authzen the AuthZEN API
 * @param forwardAuth for nginx and Traefik; present if it is open, and then what a request through the proxy is
 * @param extAuthz Envoy's external authorization
 * @param extMcp agentgateway's ExtMcp
 * @param otlp spans and log records over HTTP and gRPC
 */
public record Doors(
        boolean events,
        boolean authzen,
        Optional<Meaning> forwardAuth,
        boolean extAuthz,
        boolean extMcp,
        boolean otlp) {
    /** All; requests through a forward-auth proxy are calls of tools. */
    public static final Doors ALL = new Doors(true, true, Optional.of(Meaning.TOOL_CALL), true, true, true);
}
