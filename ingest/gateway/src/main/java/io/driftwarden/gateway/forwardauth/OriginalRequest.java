package io.driftwarden.gateway.forwardauth;

import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import io.driftwarden.gateway.Problem;
import io.driftwarden.gateway.auth.Caller;
import io.driftwarden.gateway.decide.Party;
import io.driftwarden.gateway.decide.Question;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The request that a proxy asks about, by its headers: {@code X-Original-Method} and {@code X-Original-URI} (or
 * {@code X-Original-URL}) as nginx's documentation names them, {@code X-Forwarded-Method}, {@code -Proto}, {@code -Host} and
 * {@code -Uri} as Traefik sends them.
 *
 * @param target path and query
 * @param session {@code X-Driftwarden-Session}, which the proxy sets, or else MCP's {@code Mcp-Session-Id}
 */
record OriginalRequest(
        String method, String scheme, String host, String target, String session, String principal, String approval) {
    private static final int LONGEST = 16 * 1024;

    /** @throws Problem 400 if the headers do not tell */
    static OriginalRequest of(RequestHeaders headers) {
        String method =
                first(headers, "x-original-method", "x-forwarded-method").toUpperCase(Locale.ROOT);
        String said = first(headers, "x-original-uri", "x-original-url", "x-forwarded-uri");
        if (method.isEmpty() || said.isEmpty() || said.length() > LONGEST) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "X-Original-Method and X-Original-URI, or X-Forwarded-Method and X-Forwarded-Uri, must tell the request");
        }
        String scheme = first(headers, "x-forwarded-proto");
        String host = first(headers, "x-forwarded-host", "x-original-host");
        int authority = said.indexOf("://");
        if (!said.startsWith("/") && authority > 0) {
            int path = said.indexOf('/', authority + 3);
            scheme = said.substring(0, authority);
            host = path < 0 ? said.substring(authority + 3) : said.substring(authority + 3, path);
            said = path < 0 ? "/" : said.substring(path);
        }
        return new OriginalRequest(
                method,
                scheme.isEmpty() ? "http" : scheme,
                host.isEmpty() ? headers.authority() : host,
                said,
                first(headers, "x-driftwarden-session", "mcp-session-id"),
                first(headers, "x-driftwarden-principal"),
                first(headers, "x-driftwarden-approval"));
    }

    Party party(Caller caller) {
        return Party.of(caller, principal, session, host);
    }

    Question question(Meaning meaning) {
        if (meaning == Meaning.DESTINATION) {
            return new Question.Destination("", method, scheme + "://" + host + target);
        }
        ToolRoute route = ToolRoute.of(method, target);
        return new Question.ToolCall("", host, route.tool(), route.arguments(), approval);
    }

    private static String first(RequestHeaders headers, String... names) {
        return Stream.of(names)
                .map(name -> headers.get(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }
}
