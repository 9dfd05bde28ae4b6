package io.driftwarden.gateway.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.AggregatedHttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MCP 2026-07-28, streamable HTTP: "Server Behavior for Custom Headers". */
class ParameterCheckTest {
    private static final String REVISION = "2026-07-28";
    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"" + REVISION + "\"}";
    private static final String LIST =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{" + META + "}}";
    private static final String REGION = "{\"region\":{\"type\":\"string\",\"x-mcp-header\":\"Region\"},"
            + "\"page\":{\"type\":\"object\",\"properties\":{\"size\":{\"type\":\"integer\",\"x-mcp-header\":\"Size\"}}},"
            + "\"dry\":{\"type\":\"boolean\",\"x-mcp-header\":\"Dry\"}}";

    @RegisterExtension
    private final ProxyFixture proxy = new ProxyFixture().start();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{\"region\":\"eu\"} | us",
                "{\"region\":\"eu\"} | EU",
                "{\"region\":\"eu\"} | -",
                "{\"region\":\"eu\"} | =?base64?dXM=?=",
                "{\"region\":\"eu\"} | =?base64?!!?=",
            })
    void whatAHeaderAndItsArgumentDoNotAgreeOnGoesNowhere(String arguments, @Nullable String region) {
        listed(REGION);

        AggregatedHttpResponse answer = call(arguments, "mcp-param-region", region);

        assertThat(answer.status().code()).isEqualTo(400);
        assertThat(ProxyFixture.json(answer).path("error").path("code").asInt()).isEqualTo(-32020);
        assertThat(answer.contentUtf8()).contains("mcp-param-region").doesNotContain("eu");
        assertThat(proxy.upstream().bodies()).hasSize(1);
        assertThat(proxy.detector().types()).doesNotContain("tool.called");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{\"region\":\"grüße\"} | mcp-param-region | =?base64?Z3LDvMOfZQ==?=",
                "{\"region\":null} | mcp-param-region | -",
                "{} | mcp-param-region | -",
                "{\"page\":{\"size\":42}} | Mcp-Param-Size | 42.0",
                "{\"dry\":true} | mcp-param-dry | true",
                "{} | mcp-param-other | anything",
                "{\"region\":[1]} | mcp-param-region | -",
            })
    void whatAgreesPassesAndWhatNobodyDeclaresToo(String arguments, String header, @Nullable String value) {
        listed(REGION);

        assertThat(call(arguments, header, value).status().code()).isEqualTo(200);
    }

    @Test
    void aPartOfANumberIsNoNumber() {
        listed(REGION);

        assertThat(call("{\"page\":{\"size\":42}}", "mcp-param-size", "42x")
                        .status()
                        .code())
                .isEqualTo(400);
        assertThat(call("{\"page\":{\"size\":42}}", "mcp-param-size", "43")
                        .status()
                        .code())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"region\":{\"type\":\"string\",\"x-mcp-header\":\"\"}}",
                "{\"region\":{\"type\":\"string\",\"x-mcp-header\":\"a b\"}}",
                "{\"region\":{\"type\":\"number\",\"x-mcp-header\":\"Region\"}}",
                "{\"region\":{\"type\":\"string\",\"x-mcp-header\":\"Region\"},"
                        + "\"zone\":{\"type\":\"string\",\"x-mcp-header\":\"REGION\"}}",
                "{\"all\":{\"type\":\"array\",\"items\":{\"properties\":{\"region\":"
                        + "{\"type\":\"string\",\"x-mcp-header\":\"Region\"}}}}}",
            })
    void declarationsThatAreNotValidBindNobody(String properties) {
        listed(properties);

        assertThat(call("{\"region\":\"eu\"}", "mcp-param-region", "us")
                        .status()
                        .code())
                .isEqualTo(200);
    }

    @Test
    void beforeTheListIsKnownTheServerCompares() {
        proxy.upstream().answers("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"content\":[]}}");

        assertThat(call("{\"region\":\"eu\"}", "mcp-param-region", "us")
                        .status()
                        .code())
                .isEqualTo(200);
    }

    private void listed(String properties) {
        proxy.upstream()
                .answers("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"tools\":[{\"name\":\"query\",\"inputSchema\":"
                        + "{\"type\":\"object\",\"properties\":" + properties + "}}]}}");
        assertThat(proxy.post(LIST, "mcp-protocol-version", REVISION, "mcp-method", "tools/list")
                        .status()
                        .code())
                .isEqualTo(200);
        proxy.upstream().answers("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{\"content\":[]}}");
    }

    private AggregatedHttpResponse call(String arguments, String header, @Nullable String value) {
        String body =
                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"query\",\"arguments\":"
                        + arguments + "," + META + "}}";
        String[] plain = {"mcp-protocol-version", REVISION, "mcp-method", "tools/call", "mcp-name", "query"};
        String[] with = {
            "mcp-protocol-version", REVISION, "mcp-method", "tools/call", "mcp-name", "query", header, value
        };
        return proxy.post(body, value == null ? plain : with);
    }
}
