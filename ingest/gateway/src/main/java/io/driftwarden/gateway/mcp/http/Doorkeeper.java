package io.driftwarden.gateway.mcp.http;

import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import com.linecorp.armeria.server.ServiceRequestContext;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.auth.Guarded;
import io.driftwarden.gateway.mcp.session.Party;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Says who comes in. Where nobody is asked, only loopback is listened on, and a web page must not be able to reach it under a name of its
 * own (DNS rebinding): {@code Host} and {@code Origin} must be loopback's, as MCP's transport asks for.
 *
 * @param asks whether callers have to show who they are
 */
record Doorkeeper(boolean asks) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final int LONGEST_AGENT = 200;

    /** @throws Problem that says what is missing */
    Caller admit(ServiceRequestContext context, RequestHeaders headers) {
        String agent = headers.get(HttpHeaderNames.USER_AGENT, "");
        String shown = agent.isEmpty() ? null : agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
        String client = context.remoteAddress().getAddress().getHostAddress() + ' ' + agent;
        io.driftwarden.gateway.auth.Caller known = Guarded.caller(context);
        if (!asks) {
            requireLoopback(headers);
        }
        String credential = known.credential().orElse(null);
        boolean spent = asks && !known.byCertificate() && !headers.contains(McpHeaders.AUTHORIZATION);
        Party party = new Party(known.identity().orElse(null), shown, credential, known.token());
        return new Caller(known.tenant(), party, client, spent);
    }

    private static void requireLoopback(RequestHeaders headers) {
        String host = headers.get(HttpHeaderNames.AUTHORITY, headers.get(HttpHeaderNames.HOST, "localhost"));
        String origin = headers.get(HttpHeaderNames.ORIGIN, "");
        if (!isLoopback("http://" + host) || !(origin.isEmpty() || isLoopback(origin))) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN,
                    "without authentication this gateway serves localhost only, by that name: check Host and Origin");
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
