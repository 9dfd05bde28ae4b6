package io.driftwarden.deploy.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.deploy.console.UserError;
import io.driftwarden.gateway.mapping.LogEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingReaderTest {
    private static final LogEvents.Defaults DEFAULTS =
            new LogEvents.Defaults(Optional.of("s1"), Optional.of("2026-01-01T00:00:00Z"), Optional.empty());

    @TempDir
    Path folder;

    @Test
    void agentgatewaysLogTellsOfCallsAndResults() throws Exception {
        // when
        List<String> events = events(
                "agentgateway",
                "{'time':'2026-01-01T00:00:02Z','span.id':'b7ad','trace.id':'0af7','mcp.session.id':'m1',"
                        + "'mcp.method.name':'tools/call','mcp.target':'files','gen_ai.tool.name':'read',"
                        + "'mcp.tool.arguments':'{\"path\":\"/etc\"}','http.status':500,'error':'no'}");

        // then
        assertThat(events)
                .containsExactly(
                        json(
                                "{'specversion':'1.0','id':'b7ad-tool.called','source':'log/agentgateway',"
                                        + "'type':'io.driftwarden.tool.called','time':'2026-01-01T00:00:02Z','subject':'m1',"
                                        + "'data':{'call_id':'b7ad','server':'files','tool':'read','arguments':{'path':'/etc'}}}"),
                        json(
                                "{'specversion':'1.0','id':'b7ad-tool.returned','source':'log/agentgateway',"
                                        + "'type':'io.driftwarden.tool.returned','time':'2026-01-01T00:00:02Z','subject':'m1',"
                                        + "'data':{'call_id':'b7ad','server':'files','tool':'read','outcome':'error','error':'no'}}"));
    }

    @Test
    void envoysLogTellsOfDestinations() throws Exception {
        // when
        List<String> events = events(
                "envoy",
                "{'start_time':'2026-01-01T00:00:02.345Z','request_id':'r1','method':'POST','scheme':'https',"
                        + "'authority':'h.example','path':'/up?x=1','bytes_received':120,'bytes_sent':7,'response_code':200}");

        // then
        assertThat(events)
                .containsExactly(json("{'specversion':'1.0','id':'r1-destination.contacted','source':'log/envoy',"
                        + "'type':'io.driftwarden.destination.contacted','time':'2026-01-01T00:00:02.345Z','subject':'s1',"
                        + "'data':{'call_id':'r1','url':'https://h.example/up?x=1','host':'h.example','protocol':'https',"
                        + "'bytes_out':120,'bytes_in':7,'method':'POST'}}"));
    }

    @Test
    void dockersInterceptorsTellOfCallsAndResults() throws Exception {
        // when
        TrustEvent call = read(
                        "docker-before", "{'method':'tools/call','params':{'name':'mail','arguments':{'to':'x'}}}")
                .get(0);
        TrustEvent result = read("docker-after", "{'content':[{'type':'text','text':'t'}],'isError':true}")
                .get(0);

        // then
        assertThat(call.getToolCalled().orElseThrow().getTool()).contains("mail");
        assertThat(call.getToolCalled().orElseThrow().getArguments()).contains("{\"to\":\"x\"}");
        assertThat(result.getToolReturned().orElseThrow().getOutcome()).contains("error");
        assertThat(result.getToolReturned().orElseThrow().getContent())
                .contains("[{\"type\":\"text\",\"text\":\"t\"}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "events: [{type: tool.cold}] | mine.yaml:1: 'events[0].type': is no event of the contract",
                "record: [{field: idd, at: [/x]}] | mine.yaml:1: 'record': has the field idd",
                "record: [{field: id, at: [x]}] | 'record[0].at': \"x\" is no JSON pointer",
                "record: [{field: id}] | 'record[0].field': needs one of at, join and constant",
                "events: [{type: tool.called, data: [{field: tool, join: '{/a'}]}] | join': \"{/a\" is no text with JSON",
                "events: [{type: tool.called, when: [{is: [x]}]}] | 'events[0].when[0].at': is missing",
                "events: [{type: tool.called, dat: []}] | did you mean 'events[0].data'?",
                "record: [] | 'events': is missing"
            })
    void whatIsWrongInAFileIsNamedWithItsPlace(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), text + "\n");

        assertThatThrownBy(() -> MappingReader.read("mine", file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    private static List<String> events(String format, String record) throws Exception {
        CloudEventJson json = new CloudEventJson();
        return read(format, record).stream()
                .map(event -> json.write(event))
                .map(text -> text.replace("\"datacontenttype\":\"application/json\",", ""))
                .toList();
    }

    private static List<TrustEvent> read(String format, String record)
            throws EventRejectedException, JsonProcessingException {
        return new LogEvents(MappingReader.bundled(format)).of(new ObjectMapper().readTree(quoted(record)), DEFAULTS);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    /** Double quotes within become escaped ones: they stand in a JSON text. */
    private static String quoted(String text) {
        return text.replace("\"", "\\\"").replace('\'', '"');
    }
}
