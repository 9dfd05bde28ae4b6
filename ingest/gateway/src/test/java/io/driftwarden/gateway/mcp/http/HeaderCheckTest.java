package io.driftwarden.gateway.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MCP 2026-07-28, transports: "server validation" of the headers that repeat the body. */
class HeaderCheckTest {
    private static final String CALL =
            """
            {"jsonrpc":"2.0","id":7,"method":"tools/call","params":{"name":"grüße","arguments":{},
             "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}""";

    private final ProxyFixture proxy = new ProxyFixture();

    @BeforeEach
    void start() {
        proxy.start();
        proxy.upstream().answers("{\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{\"content\":[]}}");
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-25, tools/call, =?base64?Z3LDvMOfZQ==?=",
        "2026-07-28, tools/list, =?base64?Z3LDvMOfZQ==?=",
        "2026-07-28, TOOLS/CALL, =?base64?Z3LDvMOfZQ==?=",
        "2026-07-28, '', =?base64?Z3LDvMOfZQ==?=",
        "2026-07-28, tools/call, ''",
        "2026-07-28, tools/call, delete",
        "2026-07-28, tools/call, =?base64?Z3LDvMO!!!?=",
        "2026-07-28, tools/call, Z3LDvMOfZQ==",
    })
    void whatTheHeadersAndTheBodyDoNotAgreeOnGoesNowhere(String version, String method, String name) {
        AggregatedHttpResponse answer =
                proxy.post(CALL, "mcp-protocol-version", version, "mcp-method", method, "mcp-name", name);

        assertThat(answer.status().code()).isEqualTo(400);
        assertThat(ProxyFixture.json(answer).path("error").path("code").asInt()).isEqualTo(-32020);
        assertThat(ProxyFixture.json(answer).path("id").asInt()).isEqualTo(7);
        assertThat(proxy.upstream().bodies()).isEmpty();
        assertThat(proxy.detector().events()).isEmpty();
    }

    @Test
    void headersThatSayWhatTheBodySaysPass() {
        AggregatedHttpResponse answer = proxy.post(
                CALL,
                "mcp-protocol-version",
                "2026-07-28",
                "mcp-method",
                "tools/call",
                "mcp-name",
                "=?base64?Z3LDvMOfZQ==?=");

        assertThat(answer.status().code()).isEqualTo(200);
        assertThat(proxy.upstream().headers().get("mcp-name")).isEqualTo("=?base64?Z3LDvMOfZQ==?=");
    }

    @Test
    void aMethodThatTheRevisionRemovedIsForTheServerToRefuse() {
        String removed = CALL.replace("tools/call", "tasks/result").replace("\"name\"", "\"taskId\"");

        AggregatedHttpResponse answer =
                proxy.post(removed, "mcp-protocol-version", "2026-07-28", "mcp-method", "tasks/result");

        assertThat(answer.status().code()).isEqualTo(200);
        assertThat(proxy.upstream().bodies()).hasSize(1);
    }

    @Test
    void headersThatAreMissingAreAMismatchSinceThatRevisionAndNoneBefore() {
        AggregatedHttpResponse modern = proxy.post(CALL);
        AggregatedHttpResponse older =
                proxy.post(CALL.replace("2026-07-28", "2025-11-25"), "mcp-protocol-version", "2025-11-25");

        assertThat(ProxyFixture.json(modern).path("error").path("code").asInt()).isEqualTo(-32020);
        assertThat(older.status().code()).isEqualTo(200);
    }
}
