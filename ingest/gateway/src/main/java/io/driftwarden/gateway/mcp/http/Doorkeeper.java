package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.contract.event.Envelope;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.gateway.mcp.session.Party;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Says who comes in. Without tokens only loopback is listened on, and a web page must not be able to reach it under a name of its
 * own (DNS rebinding): {@code Host} and {@code Origin} must be loopback's, as MCP's transport asks for.
 */
record Doorkeeper(TenantTokens tokens) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final int SHOWN_DIGEST = 16;
    private static final int LONGEST_AGENT = 200;

    /** @throws Problem that says what is missing */
    Caller admit(ServiceRequestContext context, RequestHeaders headers) {
        String agent = headers.get(HttpHeaderNames.USER_AGENT, "");
        String shown = agent.isEmpty() ? null : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        String client = context.remoteAddress().getAddress().getHostAddress() + ' ' + agent;
        if (!tokens.required()) {
            requireLoopback(headers);
            return new Caller(Envelope.DEFAULT_TENANT, new Party(null, shown, null), client, false);
        }
        boolean own = headers.contains(McpHeaders.AUTHORIZATION);
        String authorization = headers.get(own ? McpHeaders.AUTHORIZATION : HttpHeaderNames.AUTHORIZATION, "");
        String tenant = tokens.tenant(authorization)
                .orElseThrow(() -> Problem.withHeader(
                        HttpStatus.UNAUTHORIZED,
                        "a known bearer token of this gateway is needed",
                        HttpHeaderNames.WWW_AUTHENTICATE,
                        "Bearer"));
        String credential =
                "token-" + tokens.credential(authorization).orElseThrow().substring(0, SHOWN_DIGEST);
        return new Caller(tenant, new Party(credential, shown, credential), client, !own);
    }

    private static void requireLoopback(RequestHeaders headers) {
        String host = headers.get(HttpHeaderNames.AUTHORITY, headers.get(HttpHeaderNames.HOST, "localhost"));
        String origin = headers.get(HttpHeaderNames.ORIGIN, "");
        if (!isLoopback("http://" + host) || !(origin.isEmpty() || isLoopback(origin))) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN,
                    "without tokens this gateway serves localhost only, by that name: check Host and Origin");
        }
    }

    private static boolean isLoopback(String uri) {
        try {
            String host = URI.create(uri).getHost();
            return host != null && LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
