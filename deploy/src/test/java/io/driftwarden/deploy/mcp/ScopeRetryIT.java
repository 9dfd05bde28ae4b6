package io.driftwarden.deploy.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.linecorp.armeria.common.AggregatedHttpRequest;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.Server;
import io.driftwarden.deploy.local.LocalStack;
import io.driftwarden.gateway.server.Servers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A server that refuses by the scopes of access tokens, and agents that come back with broader ones. */
@ExtendWith(Stack.class)
class ScopeRetryIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String CALL =
            """
            {"jsonrpc":"2.0","id":1,"method":"tools/call",\
            "params":{"name":"read_report","arguments":{"path":"/finance/q3.xlsx"}}}""";

    /** Scopes of the tokens whose calls ran. */
    private final List<String> ran = new CopyOnWriteArrayList<>();

    private final Server server = Servers.builder()
            .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .service(
                    "/mcp",
                    (context, request) -> HttpResponse.of(request.aggregate().thenApply(this::answer)))
            .build();

    @BeforeEach
    void start() {
        server.start().join();
    }

    @AfterEach
    void stop() {
        Servers.stop(server);
    }

    @Test
    void whatTheServerAskedForIsGrantedAndPasses(LocalStack stack) throws Exception {
        try (TestGateway gateway = gateway(stack, "step-up")) {
            // given
            var refused = call(gateway, "step-up", "files:read:own");

            // when
            var passed = call(gateway, "step-up", "files:read:own files:read:finance");

            // then
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.headers().firstValue("www-authenticate"))
                    .hasValueSatisfying(
                            challenge -> assertThat(challenge).contains("insufficient_scope", "files:read:finance"));
            assertThat(JSON.readTree(passed.body()).has("result"))
                    .as(passed.body())
                    .isTrue();
            assertThat(ran).containsExactly("files:read:own files:read:finance");
        }
    }

    @Test
    void aBroaderScopeThanAskedForDoesNotReachTheServer(LocalStack stack) throws Exception {
        try (TestGateway gateway = gateway(stack, "escalation")) {
            // given
            call(gateway, "escalation", "files:read:own");

            // when
            var stopped = call(gateway, "escalation", "files:admin");

            // then
            JsonNode data = JSON.readTree(stopped.body()).path("error").path("data");
            assertThat(data.path("findings").toString()).as(stopped.body()).contains("DW-PRV-001");
            assertThat(ran).isEmpty();
        }
    }

    private TestGateway gateway(LocalStack stack, String name) {
        return TestGateway.start(stack, name, Map.of("files", "http://127.0.0.1:" + server.activeLocalPort() + "/mcp"));
    }

    private static java.net.http.HttpResponse<String> call(TestGateway gateway, String session, String scopes)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(gateway.url("files")))
                .header("content-type", "application/json")
                .header("accept", "application/json, text/event-stream")
                .header("driftwarden-session", session)
                .header("authorization", "Bearer " + token(scopes))
                .POST(BodyPublishers.ofString(CALL))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private HttpResponse answer(AggregatedHttpRequest request) {
        String scopes = scopes(request.headers().get(HttpHeaderNames.AUTHORIZATION, ""));
        if (!scopes.contains("files:read:finance") && !scopes.contains("files:admin")) {
            return HttpResponse.of(
                    ResponseHeaders.of(
                            HttpStatus.FORBIDDEN,
                            HttpHeaderNames.WWW_AUTHENTICATE,
                            "Bearer error=\"insufficient_scope\", scope=\"files:read:finance\""),
                    HttpData.empty());
        }
        ran.add(scopes);
        return HttpResponse.of(
                HttpStatus.OK,
                MediaType.JSON,
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"2400\"}]}}");
    }

    private static String token(String scopes) {
        String claims =
                "{\"iss\":\"https://login.example\",\"sub\":\"ann\",\"aud\":\"https://files.example\",\"scope\":\""
                        + scopes + "\"}";
        return base64("{\"alg\":\"none\"}") + "." + base64(claims) + ".";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String scopes(String authorization) {
        try {
            String claims = authorization.substring(authorization.indexOf('.') + 1, authorization.lastIndexOf('.'));
            return JSON.readTree(new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8))
                    .path("scope")
                    .asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError(authorization, e);
        }
    }
}
