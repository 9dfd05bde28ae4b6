package io.driftwarden.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.Server;
import io.driftwarden.gateway.server.Servers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/** An MCP server over streamable HTTP that answers at once: what a call takes longer through a proxy is the proxy's. */
final class NotesServer implements AutoCloseable {
    static final String NAME = "notes";
    static final String REVISION = "2025-11-25";

    private static final String PATH = "/mcp";
    private static final String TOOLS =
            """
            {"tools":[{"name":"search_notes","description":"Searches the notes.","inputSchema":{"type":"object",\
            "properties":{"query":{"type":"string"},"limit":{"type":"integer"}}}}]}""";
    private static final String GREETING =
            """
            {"protocolVersion":"2025-11-25","capabilities":{"tools":{}},\
            "serverInfo":{"name":"notes","version":"1.0"}}""";
    private static final String FOUND =
            """
            {"content":[{"type":"text","text":"Meeting of the week: the release is due on Thursday."}]}""";

    private final JsonMapper json = new JsonMapper();
    private final Server server;

    NotesServer() {
        server = Servers.builder()
                .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .service(
                        PATH,
                        (context, request) ->
                                HttpResponse.of(request.aggregate().thenApply(this::answer)))
                .build();
        server.start().join();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.activeLocalPort() + PATH);
    }

    private HttpResponse answer(AggregatedHttpRequest request) {
        try {
            JsonNode message = json.readTree(request.contentUtf8());
            if (!message.has("id")) {
                return HttpResponse.of(HttpStatus.ACCEPTED);
            }
            ObjectNode answer = json.createObjectNode().put("jsonrpc", "2.0");
            answer.set("id", message.get("id"));
            answer.set("result", json.readTree(result(message.path("method").asText())));
            return HttpResponse.of(MediaType.JSON, json.writeValueAsString(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String result(String method) {
        return switch (method) {
            case "initialize" -> GREETING;
            case "tools/list" -> TOOLS;
            default -> FOUND;
        };
    }

    @Override
    public void close() {
        Servers.stop(server);
    }
}
