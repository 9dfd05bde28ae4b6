package io.driftwarden.deploy.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The official Java SDK. */
final class JavaClient implements McpClientUnderTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JsonMapper mapper = new JsonMapper();
    private final JacksonMcpJsonMapper json = new JacksonMcpJsonMapper(mapper);

    @Override
    public List<String> http(Path steps, String url) throws IOException {
        URI uri = URI.create(url);
        return drive(
                steps,
                HttpClientStreamableHttpTransport.builder(uri.resolve("/").toString())
                        .endpoint(uri.getPath())
                        .build());
    }

    @Override
    public List<String> stdio(Path steps, List<String> command) throws IOException {
        ServerParameters server = ServerParameters.builder(command.get(0))
                .args(command.subList(1, command.size()))
                .build();
        return drive(steps, new StdioClientTransport(server, json));
    }

    private List<String> drive(Path steps, McpClientTransport transport) throws IOException {
        List<String> lines = new ArrayList<>();
        try (McpSyncClient client = McpClient.sync(transport)
                .requestTimeout(PATIENCE)
                .initializationTimeout(PATIENCE)
                .capabilities(McpSchema.ClientCapabilities.builder()
                        .roots(true)
                        .sampling()
                        .elicitation()
                        .build())
                .sampling(request -> McpSchema.CreateMessageResult.builder(McpSchema.Role.ASSISTANT, "Paris", "none")
                        .build())
                .elicitation(request -> McpSchema.ElicitResult.builder(McpSchema.ElicitResult.Action.ACCEPT)
                        .content(Map.of("name", "Ada", "check", true))
                        .build())
                .build()) {
            lines.add(json.writeValueAsString(client.initialize()));
            for (JsonNode step : mapper.readTree(steps.toFile())) {
                lines.add(take(client, step.path("method").asText(), step.path("params")));
            }
        }
        return lines;
    }

    private String take(McpSyncClient client, String method, JsonNode params) throws IOException {
        try {
            return method + " " + json.writeValueAsString(result(client, method, params));
        } catch (McpError e) {
            return method + " failed: " + e.getMessage();
        }
    }

    private Object result(McpSyncClient client, String method, JsonNode params) throws IOException {
        return switch (method) {
            case "tools/list" -> client.listTools();
            case "tools/call" -> client.callTool(read(params, McpSchema.CallToolRequest.class));
            case "resources/list" -> client.listResources();
            case "resources/templates/list" -> client.listResourceTemplates();
            case "resources/read" -> client.readResource(read(params, McpSchema.ReadResourceRequest.class));
            case "resources/subscribe" -> {
                client.subscribeResource(read(params, McpSchema.SubscribeRequest.class));
                yield "done";
            }
            case "resources/unsubscribe" -> {
                client.unsubscribeResource(read(params, McpSchema.UnsubscribeRequest.class));
                yield "done";
            }
            case "prompts/list" -> client.listPrompts();
            case "prompts/get" -> client.getPrompt(read(params, McpSchema.GetPromptRequest.class));
            case "completion/complete" -> client.completeCompletion(read(params, McpSchema.CompleteRequest.class));
            case "logging/setLevel" -> {
                client.setLoggingLevel(McpSchema.LoggingLevel.ERROR);
                yield "done";
            }
            case "ping" -> client.ping();
            default -> "not in this SDK";
        };
    }

    private <T> T read(JsonNode params, Class<T> type) throws IOException {
        return json.readValue(params.toString(), type);
    }
}
