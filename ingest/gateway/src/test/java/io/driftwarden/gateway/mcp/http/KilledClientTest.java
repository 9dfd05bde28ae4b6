package io.driftwarden.gateway.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import io.driftwarden.gateway.TenantTokens;
import io.driftwarden.publisher.FailMode;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client whose session was killed, and one without a verdict. */
class KilledClientTest {
    private static final String ACME = "Bearer 0123456789abcdef";
    private static final String OTHER = "Bearer fedcba9876543210";
    private static final String INITIALIZE =
            """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25"}}""";
    private static final String INITIALIZED =
            """
            {"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-11-25","capabilities":{}}}""";
    private static final String CALL =
            """
            {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"read","arguments":{}}}""";

    private static final String RESULT = """
            {"jsonrpc":"2.0","id":7,"result":{"content":[]}}""";
    private static final String LINKED =
            """
            {"jsonrpc":"2.0","id":7,"result":{"content":[{"type":"resource_link","uri":"https://a.example/b","name":"b"}]}}""";
    private static final String PROGRESS =
            """
            {"jsonrpc":"2.0","method":"notifications/progress","params":{"progress":1,"message":"Reading."}}""";

    private final ProxyFixture proxy = new ProxyFixture();

    @AfterEach
    void stop() {
        proxy.close();
    }

    @Test
    void whoseCredentialIsKnownBeginsNoOtherSession() {
        proxy.tokens(TenantTokens.of(Map.of("0123456789abcdef", "acme", "fedcba9876543210", "acme")))
                .start();
        proxy.upstream().session("s-1").answers(INITIALIZED);
        proxy.post(INITIALIZE, "authorization", ACME);
        proxy.detector().revokes("acme", subject());

        AggregatedHttpResponse again = proxy.post(INITIALIZE, "authorization", ACME);
        proxy.upstream().session("s-2").answers(INITIALIZED);
        AggregatedHttpResponse another = proxy.post(INITIALIZE, "authorization", OTHER);

        assertThat(ProxyFixture.json(again)
                        .path("error")
                        .path("data")
                        .path("verdict")
                        .asText())
                .isEqualTo("kill");
        assertThat(ProxyFixture.json(again)
                        .path("error")
                        .path("data")
                        .path("command_id")
                        .asText())
                .isEqualTo("c-1");
        assertThat(ProxyFixture.json(another).has("result")).isTrue();
        assertThat(proxy.upstream().bodies()).hasSize(2);
    }

    @Test
    void whereNobodyIsAskedNobodyIsKeptOutForWhatAnotherProgramDid() {
        proxy.start();
        proxy.upstream().session("s-1").answers(INITIALIZED);
        proxy.post(INITIALIZE);
        proxy.detector().revokes("default", subject());
        proxy.upstream().session("s-2").answers(INITIALIZED);

        AggregatedHttpResponse another = proxy.post(INITIALIZE);

        assertThat(ProxyFixture.json(another).has("result")).isTrue();
    }

    @Test
    void withoutAVerdictTheFailModeIsTheOneOfTheToolsRisk() {
        proxy.risks(Map.of("read", "read")).start();
        proxy.upstream().answers("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{\"content\":[]}}");
        proxy.detector().goesAway(FailMode.OPEN);

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(ProxyFixture.json(answer).has("result")).isTrue();
        assertThat(proxy.detector().risks()).containsExactly("read", "read");
    }

    @Test
    void whoseAnswerOnAStreamGetsItKilledIsToldSo() {
        proxy.start();
        proxy.detector().decides(event -> event.getToolReturned().isPresent() ? "kill" : "allow");
        proxy.upstream().streams("data: " + RESULT + "\n\n");

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentUtf8()).contains("\"id\":7").contains("\"verdict\":\"kill\"");
    }

    @Test
    void whoseProgressGetsItKilledIsToldSo() {
        proxy.start();
        proxy.detector().decides(event -> event.getToolProgressed().isPresent() ? "kill" : "allow");
        proxy.upstream().streams("data: " + PROGRESS + "\n\n", "data: " + RESULT + "\n\n");

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentUtf8()).contains("\"id\":7").contains("\"verdict\":\"kill\"");
    }

    @Test
    void whoseSessionIsKilledElsewhereWhileItsAnswerIsAtTheGateIsAnsweredStill() {
        proxy.start();
        proxy.detector().decides(event -> {
            if (event.getToolReturned().isPresent()) {
                proxy.detector().revokes("default", subject());
            }
            return "allow";
        });
        proxy.upstream().streams("data: " + RESULT + "\n\n");

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentUtf8()).contains("\"id\":7");
    }

    @Test
    void whoseAnswerCannotBeLetThroughIsToldSo() {
        proxy.start();
        proxy.detector().decides(event -> {
            proxy.detector().takesNoMore();
            return "allow";
        });
        proxy.upstream().streams("data: " + LINKED + "\n\n");

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentUtf8()).contains("\"id\":7").contains("the buffer is full");
    }

    private String subject() {
        return proxy.detector().events().get(0).getSubject();
    }
}
