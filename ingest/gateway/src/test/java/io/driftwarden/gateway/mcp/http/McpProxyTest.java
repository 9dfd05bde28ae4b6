package io.driftwarden.gateway.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import com.linecorp.armeria.common.HttpHeaderNames;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.gateway.TenantTokens;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class McpProxyTest {
    private static final String CALL =
            """
            {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"read","arguments":{"path":"/a"}}}""";
    private static final String RESULT =
            """
            {"jsonrpc":"2.0","id":7,"result":{"content":[{"type":"text","text":"the file"}]}}""";

    private ProxyFixture proxy;

    @BeforeEach
    void start() {
        proxy = new ProxyFixture();
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    @Test
    void aCallAndItsResultPassAndBecomeEvents() {
        proxy.start();
        proxy.upstream().answers(RESULT);

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.status().code()).isEqualTo(200);
        assertThat(answer.contentUtf8()).isEqualTo(RESULT);
        assertThat(proxy.detector().types()).containsExactly("session.started", "tool.called", "tool.returned");
        TrustEvent called = proxy.detector().events().get(1);
        TrustEvent returned = proxy.detector().events().get(2);
        assertThat(called.getToolCalled().orElseThrow().getTool()).contains("read");
        assertThat(called.getToolCalled().orElseThrow().getServer()).contains("files");
        assertThat(called.getToolCalled().orElseThrow().getArguments()).contains("{\"path\":\"/a\"}");
        assertThat(returned.getToolReturned().orElseThrow().getCallId())
                .isEqualTo(called.getToolCalled().orElseThrow().getCallId());
        assertThat(returned.getToolReturned().orElseThrow().getOutcome()).contains("ok");
        assertThat(returned.getSubject()).isEqualTo(called.getSubject());
    }

    @Test
    void aDeniedCallNeverReachesTheServerAndIsAnsweredWithHttp200() {
        proxy.start();
        proxy.detector().decides(event -> event.getToolCalled().isPresent() ? "block" : "allow");

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(proxy.upstream().bodies()).isEmpty();
        assertThat(answer.status().code()).isEqualTo(200);
        JsonNode error = ProxyFixture.json(answer).path("error");
        assertThat(ProxyFixture.json(answer).path("id").asInt()).isEqualTo(7);
        assertThat(error.path("code").asInt()).matches(code -> code < -32768 || code > -32000);
        assertThat(error.path("data").path("verdict").asText()).isEqualTo("block");
        assertThat(error.path("data").path("findings"))
                .extracting(JsonNode::asText)
                .containsExactly("DW-OUT-001");
        assertThat(error.path("data").path("decided_by").asText()).isEqualTo("detector");
    }

    @Test
    void aDeniedResultNeverReachesTheClient() {
        proxy.start();
        proxy.upstream().answers(RESULT);
        proxy.detector().decides(event -> event.getToolReturned().isPresent() ? "block" : "allow");

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentUtf8()).doesNotContain("the file");
        assertThat(ProxyFixture.json(answer).path("error").path("data").path("findings"))
                .hasSize(1);
    }

    @Test
    void aDeniedResultOnAStreamIsReplacedInPlaceAndWhatCameBeforeItPasses() {
        proxy.start();
        proxy.upstream()
                .streams(
                        "event: message\nid: 1\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{}}\n\n",
                        "event: message\r\nid: 2\r\ndata: " + RESULT + "\r\n\r\n");
        proxy.detector().decides(event -> event.getToolReturned().isPresent() ? "block" : "allow");

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentType().toString()).startsWith("text/event-stream");
        assertThat(answer.contentUtf8())
                .contains("notifications/progress")
                .contains("id: 2\ndata: {\"jsonrpc\":\"2.0\",\"id\":7,\"error\"")
                .doesNotContain("the file");
    }

    @Test
    void withoutAVerdictItFailsClosedAndSaysSo() {
        proxy.start();
        proxy.detector().goesAway();

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(proxy.upstream().bodies()).isEmpty();
        JsonNode error = ProxyFixture.json(answer).path("error");
        assertThat(error.path("message").asText()).contains("fails closed");
        assertThat(error.path("data").path("decided_by").asText()).isEqualTo("fail_mode");
        assertThat(error.path("data").path("reason").asText()).isEqualTo("no_verdict_in_time");
    }

    @Test
    void theListOfToolsIsPublishedWholeWithTheServersVersion() {
        proxy.start();
        proxy.upstream()
                .answers(
                        """
                {"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-11-25","capabilities":{},"serverInfo":{"name":"f","version":"1.2"}}}""");
        AggregatedHttpResponse initialized = proxy.post(
                """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}""");
        proxy.upstream()
                .answers(
                        """
                {"jsonrpc":"2.0","id":2,"result":{"tools":[{"name":"a","inputSchema":{"type":"object"}}],"nextCursor":"x"}}""");
        proxy.post("""
                {"jsonrpc":"2.0","id":2,"method":"tools/list"}""");
        proxy.upstream()
                .answers(
                        """
                {"jsonrpc":"2.0","id":3,"result":{"tools":[{"name":"b","description":"B","execution":{"taskSupport":"optional"}}]}}""");

        proxy.post("""
                {"jsonrpc":"2.0","id":3,"method":"tools/list","params":{"cursor":"x"}}""");

        assertThat(initialized.contentUtf8()).contains("1.2");
        assertThat(proxy.detector().types())
                .containsExactly("session.started", "capabilities.listed", "capabilities.listed");
        var page = proxy.detector().events().get(1).getCapabilitiesListed().orElseThrow();
        assertThat(page.getPartial()).contains(true);
        assertThat(page.getTools().orElseThrow()).hasSize(1);
        var listed = proxy.detector().events().get(2).getCapabilitiesListed().orElseThrow();
        assertThat(listed.getPartial()).isEmpty();
        assertThat(listed.getServerVersion()).contains("1.2");
        assertThat(listed.getTools().orElseThrow())
                .extracting(tool -> tool.getName().orElseThrow())
                .containsExactly("a", "b");
        assertThat(listed.getTools().orElseThrow().get(1).getExtra())
                .containsEntry("execution", "{\"taskSupport\":\"optional\"}");
    }

    @Test
    void aServerWhoseListOfToolsWasRefusedIsNotCalledUntilAnotherOnePasses() {
        proxy.start();
        String list = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\"}";
        String tools = "{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"tools\":[{\"name\":\"read\"}]}}";
        proxy.upstream().answers(tools);
        proxy.detector().decides(event -> event.getCapabilitiesListed().isPresent() ? "block" : "allow");
        AggregatedHttpResponse listed = proxy.post(list);

        AggregatedHttpResponse refused = proxy.post(CALL);

        assertThat(listed.contentUtf8()).contains("\"error\"").doesNotContain("tools\":[");
        assertThat(ProxyFixture.json(refused).path("error").path("data").path("findings"))
                .extracting(JsonNode::asText)
                .containsExactly("DW-OUT-001");
        assertThat(proxy.upstream().bodies()).containsExactly(list);
        proxy.detector().decides(event -> "allow");
        proxy.post(list);
        proxy.upstream().answers(RESULT);
        assertThat(proxy.post(CALL).contentUtf8()).isEqualTo(RESULT);
    }

    @Test
    void aKillClosesTheOpenStreamAndRefusesWhatFollows() throws Exception {
        proxy.start();
        proxy.upstream().session("s-1").answers(RESULT);
        proxy.post(CALL, "mcp-session-id", "s-1");
        String subject = proxy.detector().events().get(0).getSubject();
        proxy.upstream().streamsForever();
        CompletableFuture<AggregatedHttpResponse> stream = proxy.open("mcp-session-id", "s-1");
        proxy.upstream().awaitStream();

        proxy.detector().revokes("default", subject);

        assertThat(stream.get(10, TimeUnit.SECONDS).status().code()).isEqualTo(200);
        JsonNode refused = ProxyFixture.json(proxy.post(CALL, "mcp-session-id", "s-1"));
        assertThat(refused.path("error").path("data").path("verdict").asText()).isEqualTo("kill");
        assertThat(refused.path("error").path("data").path("decided_by").asText())
                .isEqualTo("revocation");
        assertThat(subject).startsWith("mcp-").doesNotContain("s-1");
    }

    @Test
    void withTokensTheTenantIsTheTokensAndTheTokenGoesNoFurther() {
        proxy.tokens(TenantTokens.of(Map.of("0123456789abcdef", "acme"))).start();
        proxy.upstream().answers(RESULT);

        AggregatedHttpResponse stranger = proxy.post(CALL);
        AggregatedHttpResponse known = proxy.post(CALL, "authorization", "Bearer 0123456789abcdef");

        assertThat(stranger.status().code()).isEqualTo(401);
        assertThat(stranger.headers().get(HttpHeaderNames.WWW_AUTHENTICATE)).isEqualTo("Bearer");
        assertThat(known.status().code()).isEqualTo(200);
        assertThat(proxy.detector().events())
                .allMatch(event -> event.getTenant().orElseThrow().equals("acme"));
        assertThat(proxy.upstream().headers().contains(HttpHeaderNames.AUTHORIZATION))
                .isFalse();
    }

    @Test
    void anotherTenantCannotUseASessionThatIsNotItsOwn() {
        proxy.tokens(TenantTokens.of(Map.of("0123456789abcdef", "acme", "fedcba9876543210", "other")))
                .start();
        proxy.upstream().answers(RESULT);
        proxy.post(CALL, "authorization", "Bearer 0123456789abcdef", "mcp-session-id", "s-1");

        AggregatedHttpResponse foreign =
                proxy.post(CALL, "authorization", "Bearer fedcba9876543210", "mcp-session-id", "s-1");

        assertThat(foreign.status().code()).isEqualTo(404);
        assertThat(proxy.upstream().bodies()).hasSize(1);
    }

    @Test
    void aWebPageCannotReachItUnderANameOfItsOwn() {
        proxy.start();

        AggregatedHttpResponse answer = proxy.post(CALL, "origin", "https://evil.example");

        assertThat(answer.status().code()).isEqualTo(403);
        assertThat(proxy.upstream().bodies()).isEmpty();
    }

    @Test
    void aServerThatDoesNotAnswerInTimeIsSaidSo() {
        proxy.answerTime(Duration.ofMillis(300)).start();
        proxy.upstream().hangs();

        JsonNode answer = ProxyFixture.json(proxy.post(CALL));

        assertThat(answer.path("id").asInt()).isEqualTo(7);
        assertThat(answer.path("error").path("message").asText()).isEqualTo("the server did not answer in time");
        assertThat(proxy.detector().types()).endsWith("tool.returned");
    }
}
