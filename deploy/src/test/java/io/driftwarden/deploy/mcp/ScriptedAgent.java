package io.driftwarden.deploy.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An agent without judgement: it sends what a test tells it to, in a conversation that it names. */
final class ScriptedAgent {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final String conversation;
    private final String token;
    private final AtomicInteger ids = new AtomicInteger();

    ScriptedAgent(String url, String conversation) {
        this(url, conversation, "");
    }

    /** @param token of the gateway; empty where nobody asks for one */
    ScriptedAgent(String url, String conversation, String token) {
        this.url = url;
        this.conversation = conversation;
        this.token = token;
    }

    /** Begins, and asks for the tools. */
    ScriptedAgent begin() throws IOException, InterruptedException {
        send("initialize", JSON.createObjectNode().put("protocolVersion", "2025-11-25"));
        list();
        return this;
    }

    Reply list() throws IOException, InterruptedException {
        return send("tools/list", JSON.createObjectNode());
    }

    Reply call(String tool, Map<String, ?> arguments) throws IOException, InterruptedException {
        ObjectNode params = JSON.createObjectNode().put("name", tool);
        params.set("arguments", JSON.valueToTree(arguments));
        return send("tools/call", params);
    }

    private Reply send(String method, ObjectNode params) throws IOException, InterruptedException {
        ObjectNode message = JSON.createObjectNode().put("jsonrpc", "2.0").put("id", ids.incrementAndGet());
        message.put("method", method).set("params", params);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("content-type", "application/json")
                .header("accept", "application/json, text/event-stream")
                .header("driftwarden-session", conversation)
                .header("driftwarden-authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(message.toString()))
                .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        String body = response.headers().firstValue("content-type").orElse("").startsWith("text/event-stream")
                ? response.body().substring(response.body().lastIndexOf("data:") + "data:".length())
                : response.body();
        return new Reply(response.statusCode(), JSON.readTree(body));
    }

    /** An answer. */
    record Reply(int status, JsonNode json) {
        boolean passed() {
            return json.has("result");
        }

        /** The gate's, where it did not let it pass; else empty. */
        String verdict() {
            return json.path("error").path("data").path("verdict").asText("");
        }

        String findings() {
            return json.path("error").path("data").path("findings").toString();
        }

        @Override
        public String toString() {
            return status + " " + json;
        }
    }
}
