package io.driftwarden.gateway.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import io.driftwarden.contract.Redaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the verdict on a result says to strip never reaches the client; the rest does, as it was. */
class StrippedResultTest {
    private static final String MARK = "[removed by policy: DW-OUT-001]";

    @RegisterExtension
    private final ProxyFixture proxy = new ProxyFixture().start();

    @Test
    void textAndStructuredContentPassWithoutWhatTheVerdictNames() {
        proxy.upstream()
                .session("abc")
                .answers(
                        result(
                                "{'content':[{'type':'text','text':'sun \uD83D\uDE00 lies'},{'type':'text','text':'rain'}],"
                                        + "'structuredContent':{'a/b':{'c~d':['no lies']},'n':1.5,'big':12345678901234567890},'_meta':{'k':'lies'}}"));
        proxy.detector()
                .strips(redaction("/content/0/text", 7, 11), redaction("/structured_content/a~1b/c~0d/0", 3, 7));

        AggregatedHttpResponse answer = proxy.post(request("tools/call"));

        assertThat(answer.headers().get("mcp-session-id")).isNotBlank();
        assertThat(answer.contentUtf8())
                .isEqualTo(result("{'content':[{'type':'text','text':'sun \uD83D\uDE00 " + MARK
                        + "'},{'type':'text','text':'rain'}],'structuredContent':{'a/b':{'c~d':['no " + MARK
                        + "']},'n':1.5,'big':12345678901234567890},'_meta':{'k':'lies'}}"));
    }

    @Test
    void aResultOnAStreamIsStrippedInPlace() {
        proxy.upstream()
                .streams(
                        "event: message\nid: 1\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{}}\n\n",
                        "event: message\nid: 2\ndata: " + result("{'content':[{'type':'text','text':'sun lies'}]}")
                                + "\n\n");
        proxy.detector().strips(redaction("/content/0/text", 4, 8));

        AggregatedHttpResponse answer = proxy.post(request("tools/call"));

        assertThat(answer.contentUtf8())
                .contains("notifications/progress")
                .contains("id: 2\ndata: " + result("{'content':[{'type':'text','text':'sun " + MARK + "'}]}") + "\n")
                .doesNotContain("lies");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resources/read | /content/0/text         | {'contents':[{'uri':'file:///a','text':'%s'}]}",
                "prompts/get    | /content/0/content/text | {'messages':[{'role':'user','content':{'type':'text','text':'%s'}}]}",
                "tools/call     | /content/x              | {'x':'%s'}",
                "tools/call     | /error                  | {'isError':true,'content':[{'type':'image'},{'type':'text','text':'%s'}]}",
            })
    void everyKindOfResultIsStrippedWhereItsTextStands(String method, String pointer, String result) {
        proxy.upstream().answers(result(String.format(result, "sun lies")));
        proxy.detector().strips(redaction(pointer, 4, 8));

        AggregatedHttpResponse answer = proxy.post(request(method));

        assertThat(answer.contentUtf8()).isEqualTo(result(String.format(result, "sun " + MARK)));
    }

    @Test
    void anErrorThatStandsTwiceInTheEventIsStrippedOnce() {
        proxy.upstream().answers(result("{'isError':true,'content':[{'type':'text','text':'sun lies'}]}"));
        proxy.detector().strips(redaction("/content/0/text", 4, 8), redaction("/error", 4, 8));

        AggregatedHttpResponse answer = proxy.post(request("tools/call"));

        assertThat(answer.contentUtf8())
                .isEqualTo(result("{'isError':true,'content':[{'type':'text','text':'sun " + MARK + "'}]}"));
    }

    @Test
    void theMessageOfAnErrorIsJudgedAndStrippedToItsEnd() {
        String message = "sun ".repeat(2_000) + "lies";
        proxy.upstream().answers(json("{'jsonrpc':'2.0','id':7,'error':{'code':-32603,'message':'" + message + "'}}"));
        proxy.detector().strips(redaction("/error", 8_000, 8_004));

        AggregatedHttpResponse answer = proxy.post(request("tools/call"));

        assertThat(answer.contentUtf8())
                .isEqualTo(json("{'jsonrpc':'2.0','id':7,'error':{'code':-32603,'message':'"
                        + message.replace("lies", MARK) + "'}}"));
    }

    @Test
    void theBeginningOfAnErrorThatAnEventRepeatsIsStrippedToTheEndOfTheText() {
        String result = "{'isError':true,'content':[{'type':'text','text':'%s'}]}";
        proxy.upstream().answers(result(String.format(result, "lies".repeat(2_000))));
        proxy.detector().strips(redaction("/error", 0, 4_000));

        AggregatedHttpResponse answer = proxy.post(request("tools/call"));

        assertThat(answer.contentUtf8()).isEqualTo(result(String.format(result, MARK)));
    }

    @ParameterizedTest
    @CsvSource({
        "/content/1/text, 0, 4",
        "/content/0/text, 0, 40",
        "/content/0/text, 3, 2",
        "/content, 0, 0",
        "/structured_content, 0, 0",
        "/call_id, 0, 1",
        "nonsense, 0, 1",
    })
    void whatCannotBeStrippedIsRefusedAndSaidSo(String pointer, int start, int end) {
        proxy.upstream().answers(result("{'content':[{'type':'text','text':'sun lies'}],'structuredContent':{'n':1}}"));
        proxy.detector().strips(redaction(pointer, start, end));

        AggregatedHttpResponse answer = proxy.post(request("tools/call"));

        JsonNode error = ProxyFixture.json(answer).path("error");
        assertThat(answer.contentUtf8()).doesNotContain("lies");
        assertThat(error.path("message").asText()).contains("cannot be found in it");
        assertThat(error.path("data").path("decided_by").asText()).isEqualTo("gateway");
        assertThat(error.path("data").path("findings")).hasSize(1);
    }

    @Test
    void aMediumWhoseDigestIsAllThatWasJudgedIsNoTextToStrip() {
        proxy.upstream()
                .answers(result(
                        "{'content':[{'type':'image','mimeType':'image/png','data':'" + "A".repeat(5_000) + "'}]}"));
        proxy.detector().strips(redaction("/content/0/data", 0, 4));

        AggregatedHttpResponse answer = proxy.post(request("tools/call"));

        assertThat(ProxyFixture.json(answer)
                        .path("error")
                        .path("data")
                        .path("reason")
                        .asText())
                .isEqualTo("redactions_do_not_fit");
    }

    private static Redaction redaction(String pointer, int start, int end) {
        return new Redaction(pointer, start, end, "DW-OUT-001");
    }

    private static String request(String method) {
        return json("{'jsonrpc':'2.0','id':7,'method':'" + method + "','params':{'name':'read','uri':'file:///a'}}");
    }

    private static String result(String result) {
        return json("{'jsonrpc':'2.0','id':7,'result':" + result + "}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
