package io.driftwarden.gateway.otlp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a span or log record says, in the contract's terms. Names are those of the OpenTelemetry conventions for MCP and GenAI
 * (in development), the latest first.
 */
record Reading(Telemetry telemetry) {
    private static final Set<String> CALL_LIKE = Set.of("tools/call", "resources/read", "prompts/get");

    /** Conversation, else MCP session, else the trace. */
    String session() {
        String named = namedSession();
        return named.isEmpty() ? "trace-" + telemetry.traceId() : named;
    }

    /** Empty where it names none. */
    String namedSession() {
        return telemetry
                .attributes()
                .text("driftwarden.session", "gen_ai.conversation.id", "session.id", "mcp.session.id");
    }

    /** Who tells: the service. */
    String source() {
        String service = telemetry.resource().text("service.name");
        return "otlp/" + (service.isEmpty() ? "unknown" : service);
    }

    /** The same whenever the same is sent again. */
    String id() {
        if (telemetry.kind() != Telemetry.Kind.LOG_RECORD) {
            return telemetry.traceId() + "-" + telemetry.spanId();
        }
        String all = telemetry.toString(); // records print all they hold
        return "log-" + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)); // tells records apart, no secret
    }

    /** A client's and the server's span of one call are about the same call. */
    String callId() {
        String said = telemetry.attributes().text("gen_ai.tool.call.id");
        if (!said.isEmpty()) {
            return said;
        }
        boolean served = telemetry.kind() == Telemetry.Kind.SERVER_SPAN
                && !telemetry.parentId().isEmpty();
        return served ? telemetry.parentId() : telemetry.spanId();
    }

    Optional<String> server() {
        String named = telemetry.attributes().text("mcp.server.name", "mcp.target");
        if (named.isEmpty() && telemetry.kind() == Telemetry.Kind.SERVER_SPAN) {
            named = telemetry.resource().text("service.name");
        }
        if (named.isEmpty()) {
            named = telemetry.attributes().text("server.address");
        }
        return Optional.of(named).filter(name -> !name.isEmpty());
    }

    /** The tool that is called, or empty if it is no call. */
    Optional<String> tool() {
        String method = method();
        if (CALL_LIKE.contains(method) && !method.equals("tools/call")) {
            return Optional.of(method);
        }
        String operation = telemetry.attributes().text("gen_ai.operation.name");
        String name = telemetry.attributes().text("gen_ai.tool.name", "mcp.tool.name");
        boolean isCall = method.equals("tools/call") || operation.equals("execute_tool");
        boolean looksLikeCall = method.isEmpty() && operation.isEmpty() && !name.isEmpty();
        return (isCall || looksLikeCall) && !name.isEmpty() ? Optional.of(name) : Optional.empty();
    }

    Optional<JsonNode> arguments() {
        Attributes attributes = telemetry.attributes();
        Optional<JsonNode> said = attributes
                .find("gen_ai.tool.call.arguments", "gen_ai.tool.arguments", "mcp.tool.arguments")
                .map(Values::unpacked);
        if (said.isPresent()) {
            return said;
        }
        ObjectNode about = JsonNodeFactory.instance.objectNode();
        attributes.find("mcp.resource.uri").ifPresent(uri -> about.set("uri", uri));
        attributes.find("gen_ai.prompt.name").ifPresent(name -> about.set("name", name));
        return about.isEmpty() ? Optional.empty() : Optional.of(about);
    }

    Optional<JsonNode> result() {
        return telemetry
                .attributes()
                .find("gen_ai.tool.call.result", "gen_ai.tool.result", "mcp.tool.result")
                .map(Values::unpacked);
    }

    /** What kind of failure, where it failed. */
    Optional<String> failure() {
        String type = telemetry.attributes().text("error.type", "exception.type");
        if (type.isEmpty() && !telemetry.failed()) {
            return Optional.empty();
        }
        String told = telemetry.failure();
        return Optional.of(type + (type.isEmpty() || told.isEmpty() ? "" : ": ") + told);
    }

    /** MCP's method, by its attribute or by the span's name. */
    String method() {
        String said = telemetry.attributes().text("mcp.method.name", "mcp.method", "rpc.method");
        if (!said.isEmpty()) {
            return said;
        }
        int space = telemetry.name().indexOf(' ');
        String first = space < 0 ? telemetry.name() : telemetry.name().substring(0, space);
        return CALL_LIKE.contains(first) ? first : "";
    }

    /** What the user asked, where the instrumentation tells. */
    Optional<String> prompt() {
        if (telemetry.name().equals("gen_ai.user.message")) { // the conventions up to 1.36
            return Optional.of(telemetry.body().path("content").asText()).filter(text -> !text.isEmpty());
        }
        JsonNode last = null;
        for (JsonNode message : telemetry
                .attributes()
                .find("gen_ai.input.messages")
                .map(Values::unpacked)
                .orElse(JsonNodeFactory.instance.arrayNode())) {
            if (message.path("role").asText().equals("user")) {
                last = message;
            }
        }
        if (last == null) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : last.path("parts")) {
            if (part.path("type").asText().equals("text")) {
                text.append(text.isEmpty() ? "" : "\n")
                        .append(part.path("content").asText());
            }
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    /** Definitions of the tools that a server lists. */
    Optional<JsonNode> tools() {
        return method().equals("tools/list")
                ? telemetry
                        .attributes()
                        .find("gen_ai.tool.definitions", "mcp.tools")
                        .map(Values::unpacked)
                : Optional.empty();
    }
}
