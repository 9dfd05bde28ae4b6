package io.driftwarden.gateway.mcp.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.RequestHeaders;
import io.driftwarden.gateway.mcp.RpcMessage.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the headers that repeat the body with it: MCP 2026-07-28, transports, "server validation". What stands before the server
 * may go by the headers and the server by the body, so the two must say the same; and the body is what is judged.
 */
final class HeaderCheck {
    private static final String FIRST_REVISION = "2026-07-28";
    private static final Pattern REVISION = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final String VERSION_IN_BODY = "io.modelcontextprotocol/protocolVersion";
    private static final Pattern ENCODED = Pattern.compile("=\\?base64\\?(.*)\\?=", Pattern.DOTALL);

    private HeaderCheck() {}

    /** What does not agree, if anything does not. Values are the client's own, and not repeated. */
    static Optional<String> mismatch(RequestHeaders headers, Request request) {
        String stated = stated(request);
        String version = headers.get(McpHeaders.PROTOCOL_VERSION, "");
        if (!stated.isEmpty() && !version.isEmpty() && !stated.equals(version)) {
            return Optional.of("the header MCP-Protocol-Version and the body name different revisions");
        }
        boolean needed = mirrors(headers, request);
        return differs(headers.getAll(McpHeaders.METHOD), Optional.of(request.method()), needed, "Mcp-Method")
                .or(() -> differs(headers.getAll(McpHeaders.NAME), name(request), needed, "Mcp-Name"));
    }

    /** Whether the revision is one that repeats parts of the body in headers. */
    static boolean mirrors(RequestHeaders headers, Request request) {
        return since(headers.get(McpHeaders.PROTOCOL_VERSION, "")) || since(stated(request));
    }

    private static String stated(Request request) {
        return request.params().path("_meta").path(VERSION_IN_BODY).asText("");
    }

    private static boolean since(String revision) {
        return REVISION.matcher(revision).matches() && revision.compareTo(FIRST_REVISION) >= 0;
    }

    /** What the request is about; the headers may not say it where this is empty. */
    private static Optional<String> name(Request request) {
        JsonNode name =
                switch (request.method()) {
                    case "tools/call", "prompts/get" -> request.params().path("name");
                    case "resources/read" -> request.params().path("uri");
                    case "tasks/get", "tasks/update", "tasks/cancel" ->
                        request.params().path("taskId");
                    default -> request.params().path("");
                };
        return name.isTextual() ? Optional.of(name.asText()) : Optional.empty();
    }

    private static Optional<String> differs(List<String> values, Optional<String> body, boolean needed, String header) {
        if (values.isEmpty()) {
            return needed && body.isPresent()
                    ? Optional.of("the header " + header + " is missing, which repeats what the body says")
                    : Optional.empty();
        }
        boolean same = body.isEmpty()
                || values.stream().allMatch(value -> decoded(value).equals(body));
        return same ? Optional.empty() : Optional.of("the header " + header + " and the body do not agree");
    }

    /** Empty where it claims to be base64 and is not. */
    static Optional<String> decoded(String value) {
        Matcher encoded = ENCODED.matcher(value);
        if (!encoded.matches()) {
            return Optional.of(value);
        }
        try {
            return Optional.of(new String(Base64.getDecoder().decode(encoded.group(1)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
