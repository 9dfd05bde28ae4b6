package io.driftwarden.gateway.mcp.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.linecorp.armeria.common.AggregatedHttpResponse;
import io.driftwarden.contract.Redaction;
import io.driftwarden.contract.ToolProgressed;
import io.driftwarden.contract.ToolReturned;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.publisher.FailMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says of a call before it answers it: notifications of progress, and tasks wherever their status is told. */
class CallProgressTest {
    private static final String CALL = json(
            "{'jsonrpc':'2.0','id':7,'method':'tools/call','params':{'name':'build','_meta':{'progressToken':'p'}}}");
    private static final String RESULT = result("{'content':[{'type':'text','text':'built'}]}");
    private static final String MARK = "[removed by policy: DW-OUT-001]";

    @RegisterExtension
    private final ProxyFixture proxy = new ProxyFixture().start();

    @Test
    void wordsOfProgressAreJudgedAsTheCallsBeforeTheyPass() {
        proxy.upstream().streams(event(progress("'progress':1.5,'total':9,'message':'lies'")), event(RESULT));
        proxy.detector().decides(CallProgressTest::progressIsBlocked);

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentUtf8()).contains("built").doesNotContain("lies");
        ToolProgressed told = told().get(0);
        assertThat(told.getCallId()).contains(callId());
        assertThat(told.getServer()).contains("files");
        assertThat(told.getTool()).contains("build");
        assertThat(told.getMessage()).contains("lies");
        assertThat(told.getProgress()).contains(1.5);
        assertThat(told.getTotal()).contains(9.0);
    }

    @Test
    void wordsOfProgressGoOnWithoutWhatTheVerdictNames() {
        proxy.upstream().streams(event(progress("'progress':1,'message':'sun lies'")), event(RESULT));
        proxy.detector().strips(new Redaction("/message", 4, 8, "DW-OUT-001"));

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentUtf8()).contains(progress("'progress':1,'message':'sun " + MARK + "'"));
    }

    @Test
    void whatStandsInPlaceOfWordsIsJudgedAsItsJson() {
        proxy.upstream().streams(event(progress("'progress':1,'message':{'text':'lies'}")), event(RESULT));
        proxy.detector().decides(CallProgressTest::progressIsBlocked);

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentUtf8()).doesNotContain("lies");
        assertThat(told().get(0).getMessage()).contains("{\"text\":\"lies\"}");
    }

    @Test
    void progressWithoutWordsPassesUnjudgedAndIsNoEvent() {
        String[] events = IntStream.range(0, 20)
                .mapToObj(i -> event(progress("'progress':" + i)))
                .toArray(String[]::new);
        proxy.upstream().streams(events);

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentUtf8()).contains("\"progress\":0", "\"progress\":19");
        assertThat(told()).isEmpty();
    }

    @Test
    void theSameWordsAreJudgedOnceAndOnlySoManyOthersAfterThemGoOnWithoutWords() {
        Stream<String> same = Stream.generate(() -> event(progress("'progress':1,'message':'again'")))
                .limit(10);
        Stream<String> others =
                IntStream.range(0, 300).mapToObj(i -> event(progress("'progress':" + i + ",'message':'n" + i + "'")));
        proxy.upstream().streams(Stream.concat(same, others).toArray(String[]::new));

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(told()).hasSize(256);
        assertThat(answer.contentUtf8())
                .contains(progress("'progress':254,'message':'n254'"))
                .contains(progress("'progress':255"), progress("'progress':299"))
                .doesNotContain("n255", "n299");
        assertThat(answer.contentUtf8().split("again", -1)).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, false", "OPEN, true"})
    void withoutAVerdictTheFailModeDecides(FailMode mode, boolean passes) {
        proxy.upstream().answers(result("{'task':{'taskId':'t','status':'working'}}"));
        var unused = proxy.post(CALL);
        proxy.upstream().streams(event(progress("'progress':1,'message':'sun'")));
        proxy.detector().goesAway(mode);

        String seen = proxy.open().join().contentUtf8();

        assertThat(seen.contains("sun")).isEqualTo(passes);
    }

    @Test
    void aKillEndsTheStream() {
        proxy.upstream().streams(event(progress("'progress':1,'message':'lies'")), event(RESULT));
        proxy.detector().decides(event -> event.getToolProgressed().isPresent() ? "kill" : "allow");

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentUtf8()).doesNotContain("lies", "built").contains("the session was revoked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasks/get", "tasks/cancel", "tasks/update"})
    void theStatusOfATaskIsJudgedAsItsCalls(String method) {
        becomesTask("'status':'working'");
        proxy.upstream().answers(result("{'taskId':'t','status':'working','statusMessage':'lies'}"));
        proxy.detector().decides(CallProgressTest::progressIsBlocked);

        AggregatedHttpResponse answer = proxy.post(ofTask(method));

        assertThat(error(answer).path("data").path("verdict").asText()).isEqualTo("block");
        assertThat(error(answer).path("message").asText()).contains("the progress of build");
        ToolProgressed told = told().get(told().size() - 1);
        assertThat(told.getCallId()).contains(callId());
        assertThat(told.getTaskId()).contains("t");
        assertThat(told.getStatus()).contains("working");
    }

    @Test
    void aPolledStatusIsAskedAboutWhenItsWordsChangeAndPublishedWhenItDoes() {
        becomesTask("'status':'working','statusMessage':'one'");
        for (String status : List.of(
                "'working','statusMessage':'one'",
                "'working','statusMessage':'two'",
                "'working','statusMessage':'two'",
                "'completed','statusMessage':'two'",
                "'completed'")) {
            proxy.upstream().answers(result("{'taskId':'t','status':" + status + "}"));
            var unused = proxy.post(ofTask("tasks/get"));
        }

        assertThat(told())
                .extracting(told ->
                        told.getStatus().orElse("") + ' ' + told.getMessage().orElse(""))
                .containsExactly("working one", "working two", "completed two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notifications/tasks", "notifications/tasks/status"})
    void aResultThatComesWithTheStatusOfItsTaskIsJudgedAsAResult(String method) {
        becomesTask("'status':'working'");
        proxy.upstream()
                .streams(event(json("{'jsonrpc':'2.0','method':'" + method
                        + "','params':{'taskId':'t','status':'completed','statusMessage':'done',"
                        + "'result':{'content':[{'type':'text','text':'sun lies'}]}}}")));
        proxy.detector().strips(new Redaction("/content/0/text", 4, 8, "DW-OUT-001"));
        proxy.detector().decides(event -> event.getToolReturned().isPresent() ? "flag" : "allow");

        String seen = proxy.open().join().contentUtf8();

        assertThat(seen).contains("sun " + MARK).doesNotContain("lies");
        assertThat(returned().getCallId()).contains(callId());
        assertThat(returned().getOutcome()).contains("ok");
    }

    @Test
    void theErrorOfAFailedTaskIsJudgedAsAResult() {
        becomesTask("'status':'working'");
        proxy.upstream().answers(result("{'taskId':'t','status':'failed','error':{'code':-32603,'message':'lies'}}"));
        proxy.detector().decides(event -> event.getToolReturned().isPresent() ? "block" : "allow");

        AggregatedHttpResponse answer = proxy.post(ofTask("tasks/get"));

        assertThat(answer.contentUtf8()).doesNotContain("lies");
        assertThat(returned().getOutcome()).contains("error");
        assertThat(returned().getError()).contains("lies");
    }

    @Test
    void whatATaskSaysAndWhatItReturnsAreBothStripped() {
        becomesTask("'status':'working'");
        proxy.upstream()
                .answers(result("{'taskId':'t','status':'completed','statusMessage':'one lie',"
                        + "'result':{'content':'two lies'}}"));
        proxy.detector()
                .stripsEach(event -> event.getToolProgressed().isPresent()
                        ? List.of(new Redaction("/message", 4, 7, "DW-OUT-001"))
                        : List.of(new Redaction("/content", 4, 8, "DW-OUT-001")));

        AggregatedHttpResponse answer = proxy.post(ofTask("tasks/get"));

        assertThat(answer.contentUtf8())
                .isEqualTo(result("{'taskId':'t','status':'completed','statusMessage':'one " + MARK
                        + "','result':{'content':'two " + MARK + "'}}"));
    }

    @Test
    void whatTheModelIsGivenAtOnceInPlaceOfTheResultIsJudged() {
        proxy.upstream()
                .answers(result("{'task':{'taskId':'t','status':'working'},"
                        + "'_meta':{'io.modelcontextprotocol/model-immediate-response':'sun lies'}}"));
        proxy.detector().strips(new Redaction("/message", 4, 8, "DW-OUT-001"));

        AggregatedHttpResponse answer = proxy.post(CALL);

        assertThat(answer.contentUtf8())
                .contains("immediate-response\":\"sun " + MARK + '"')
                .doesNotContain("lies");
    }

    @Test
    void theTasksOfAListAreJudgedTogether() {
        proxy.upstream()
                .answers(result("{'tasks':[{'taskId':'a','statusMessage':'sun'},{'taskId':'b'},"
                        + "{'taskId':'c','statusMessage':'lies'}]}"));
        proxy.detector().strips(new Redaction("/content/1/text", 0, 4, "DW-OUT-001"));

        AggregatedHttpResponse answer = proxy.post(ofTask("tasks/list"));

        assertThat(answer.contentUtf8())
                .isEqualTo(result("{'tasks':[{'taskId':'a','statusMessage':'sun'},{'taskId':'b'},"
                        + "{'taskId':'c','statusMessage':'" + MARK + "'}]}"));
        assertThat(returned().getCallId()).isEmpty();
    }

    @Test
    void aResultThatCallsItselfATaskIsJudgedAsAResult() {
        proxy.upstream().answers(result("{'task':{'taskId':'t'},'contents':[{'uri':'file:///a','text':'lies'}]}"));
        proxy.detector().decides(event -> event.getToolReturned().isPresent() ? "block" : "allow");

        AggregatedHttpResponse answer =
                proxy.post(json("{'jsonrpc':'2.0','id':7,'method':'resources/read','params':{'uri':'file:///a'}}"));

        assertThat(answer.contentUtf8()).doesNotContain("lies");
    }

    private void becomesTask(String status) {
        proxy.upstream().answers(result("{'task':{'taskId':'t'," + status + "}}"));
        assertThat(proxy.post(CALL).contentUtf8()).contains("taskId");
    }

    private List<ToolProgressed> told() {
        return proxy.detector().events().stream()
                .flatMap(event -> event.getToolProgressed().stream())
                .toList();
    }

    private ToolReturned returned() {
        return proxy.detector().events().stream()
                .flatMap(event -> event.getToolReturned().stream())
                .findFirst()
                .orElseThrow();
    }

    private String callId() {
        return proxy.detector().events().stream()
                .filter(event -> event.getToolCalled().isPresent())
                .findFirst()
                .orElseThrow()
                .getId();
    }

    private static String progressIsBlocked(TrustEvent event) {
        return event.getToolProgressed().isPresent() ? "block" : "allow";
    }

    private static JsonNode error(AggregatedHttpResponse answer) {
        return ProxyFixture.json(answer).path("error");
    }

    private static String progress(String params) {
        return json(
                "{'jsonrpc':'2.0','method':'notifications/progress','params':{'progressToken':'p'," + params + "}}");
    }

    private static String ofTask(String method) {
        return json("{'jsonrpc':'2.0','id':7,'method':'" + method + "','params':{'taskId':'t'}}");
    }

    private static String event(String data) {
        return "event: message\ndata: " + data + "\n\n";
    }

    private static String result(String result) {
        return json("{'jsonrpc':'2.0','id':7,'result':" + result + "}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
