package io.driftwarden.gateway.extauthz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.driftwarden.gateway.auth.Caller;
import io.driftwarden.gateway.decide.McpQuestions;
import io.driftwarden.gateway.decide.Party;
import io.driftwarden.gateway.decide.Question;
import io.envoyproxy.envoy.service.auth.v3.AttributeContext;
import io.envoyproxy.envoy.service.auth.v3.CheckRequest;
import java.util.Map;

/**
 * What Envoy asks about.
 *
 * <p>The session is the header {@code x-driftwarden-session}, which Envoy sets, or else MCP's {@code mcp-session-id}; the principal
 * is the peer that Envoy authenticated, or {@code principal} of the route's {@code context_extensions}; the server's name is
 * {@code server} of these, or the host.
 */
record Checked(AttributeContext attributes) {
    static Checked of(CheckRequest request) {
        return new Checked(request.getAttributes());
    }

    Party party(Caller caller) {
        String peer = attributes.getSource().getPrincipal();
        String session = header("x-driftwarden-session");
        return Party.of(
                caller,
                peer.isEmpty() ? extensions().getOrDefault("principal", "") : peer,
                session.isEmpty() ? header("mcp-session-id") : session,
                server());
    }

    McpBody body() {
        AttributeContext.HttpRequest http = http();
        String text = http.getBody().isEmpty() ? http.getRawBody().toStringUtf8() : http.getBody();
        return McpBody.of(
                header("content-type"),
                text,
                header("x-envoy-auth-partial-body").equals("true"));
    }

    /** A message of MCP: a call, or something that only a revoked session must not send. */
    Question question(ObjectNode message) {
        return McpQuestions.request(server(), message.path("method").asText(), message.path("params"), "", "");
    }

    /** Anything else that is sent. */
    Question.Destination destination() {
        AttributeContext.HttpRequest http = http();
        String scheme = http.getScheme().isEmpty() ? "http" : http.getScheme();
        return new Question.Destination("", http.getMethod(), scheme + "://" + http.getHost() + http.getPath());
    }

    private AttributeContext.HttpRequest http() {
        return attributes.getRequest().getHttp();
    }

    private Map<String, String> extensions() {
        return attributes.getContextExtensionsMap();
    }

    private String server() {
        return extensions().getOrDefault("server", http().getHost());
    }

    private String header(String name) {
        return http().getHeadersOrDefault(name, "");
    }
}
