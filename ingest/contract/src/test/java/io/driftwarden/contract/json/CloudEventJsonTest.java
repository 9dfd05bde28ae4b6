package io.driftwarden.contract.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.driftwarden.contract.EvidenceReported;
import io.driftwarden.contract.ToolCalled;
import io.driftwarden.contract.TrustEvent;
import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.event.RejectReason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudEventJsonTest {
    private static final String HEAD =
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"gw\",\"time\":\"2026-01-01T00:00:02Z\",\"subject\":\"s\"";

    private final CloudEventJson json = new CloudEventJson();

    @Test
    void aKnownTypeFillsItsRecord() throws EventRejectedException {
        TrustEvent event =
                json.read(HEAD + ",\"type\":\"io.driftwarden.tool.called\",\"tenant\":\"acme\",\"sequence\":3,"
                        + "\"data\":{\"call_id\":\"c\",\"arguments\":{ \"amount\": 1.50 },\"scopes\":[\"a\",\"b\"],"
                        + "\"credential\":{\"id\":\"k\"},\"bytes\":17,\"truncated\":true}}");

        ToolCalled called = event.getToolCalled().orElseThrow();

        assertThat(event.getTenant()).contains("acme");
        assertThat(event.getSequence()).contains(3L);
        assertThat(called.getCallId()).contains("c");
        assertThat(called.getArguments()).contains("{\"amount\":1.50}");
        assertThat(called.getScopes().orElseThrow()).containsExactly("a", "b");
        assertThat(called.getCredential().orElseThrow().getId()).contains("k");
        assertThat(called.getBytes()).contains(17L);
        assertThat(called.getTruncated()).contains(true);
        assertThat(called.getExtra()).isEmpty();
    }

    @Test
    void whatTheSchemaCannotHoldIsKeptAsText() throws EventRejectedException {
        TrustEvent event = json.read(HEAD + ",\"type\":\"io.driftwarden.tool.called\",\"trace\":[1],\"data\":"
                + "{\"call_id\":7,\"server\":null,\"bytes\":1.0,\"arguments\":null,\"later\":{\"a\":1}}}");

        ToolCalled called = event.getToolCalled().orElseThrow();

        assertThat(called.getCallId()).isEmpty();
        assertThat(called.getArguments()).isEmpty();
        assertThat(called.getExtra())
                .containsEntry("call_id", "7")
                .containsEntry("server", "null")
                .containsEntry("bytes", "1.0")
                .containsEntry("arguments", "null")
                .containsEntry("later", "{\"a\":1}");
        assertThat(event.getExtensions()).containsEntry("trace", "[1]");
    }

    @Test
    void whatCanBeSeenIsSeenThoughItsExactFormIsKeptBesides() throws EventRejectedException {
        TrustEvent event = json.read(HEAD + ",\"type\":\"io.driftwarden.evidence.reported\",\"data\":"
                + "{\"score\":1,\"check\":\"cut \\ud83d\"}}");

        EvidenceReported evidence = event.getEvidenceReported().orElseThrow();

        assertThat(evidence.getScore()).contains(1.0);
        assertThat(evidence.getCheck()).contains("cut \uFFFD");
        assertThat(evidence.getExtra()).containsEntry("score", "1").containsEntry("check", "\"cut \\ud83d\"");
    }

    @Test
    void aStrayElementDoesNotHideTheRestOfAList() throws EventRejectedException {
        TrustEvent event =
                json.read(HEAD + ",\"type\":\"io.driftwarden.scope.changed\",\"data\":{\"granted\":[\"admin\",5]}}");

        assertThat(event.getScopeChanged().orElseThrow().getGranted().orElseThrow())
                .containsExactly("admin");
    }

    @Test
    void unknownTypesAndDataThatIsNoObjectAreKept() throws EventRejectedException {
        TrustEvent unknown = json.read(HEAD + ",\"type\":\"com.example.x\",\"data\":{ \"a\" : 1 }}");
        TrustEvent text = json.read(HEAD + ",\"type\":\"io.driftwarden.user.prompted\",\"data\":\"hi\"}");

        assertThat(unknown.getDataJson()).contains("{\"a\":1}");
        assertThat(text.getDataJson()).contains("\"hi\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NOT_JSON           | ",
                "NOT_JSON           | nope",
                "NOT_JSON           | {\"id\":",
                "NOT_JSON           | {} {}",
                "NOT_AN_OBJECT      | [1]",
                "NOT_AN_OBJECT      | \"text\"",
                "MISSING_ID         | {}",
                "MISSING_ID         | {\"id\":\" \"}",
                "MISSING_ID         | {\"id\":null}",
                "MISSING_SOURCE     | {\"id\":\"1\"}",
                "MISSING_TYPE       | {\"id\":\"1\",\"source\":\"s\"}",
                "MISSING_TIME       | {\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}",
                "MISSING_SUBJECT    | {\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"time\":\"x\"}",
                "INVALID_ATTRIBUTE  | {\"id\":5}",
                "INVALID_ATTRIBUTE  | {\"tenant\":{}}",
                "INVALID_ATTRIBUTE  | {\"id\":\"a\\nb\"}",
                "INVALID_ATTRIBUTE  | {\"id\":\"a\\ud800\"}",
                "WRONG_SPECVERSION  | {\"specversion\":\"0.3\"}",
                "DUPLICATE_KEY      | {\"id\":\"1\",\"id\":\"2\"}",
                "DUPLICATE_KEY      | {\"data\":{\"deep\":[{\"a\":1,\"a\":2}]}}",
                "TIME_NOT_RFC3339   | {\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"s\",\"time\":\"today\"}",
                "TIME_OUT_OF_RANGE  | {\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"s\",\"time\":\"9999-01-01T00:00:00Z\"}",
                "TIME_OUT_OF_RANGE  | {\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"subject\":\"s\",\"time\":\"1970-01-01T00:00:00Z\"}",
            })
    void badInputIsRefusedWithItsReason(RejectReason reason, String text) {
        EventRejectedException refused =
                catchThrowableOfType(EventRejectedException.class, () -> json.read(text == null ? "" : text));

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.detail()).isNotBlank();
    }

    @Test
    void whatIsNotUtf8IsNotJson() {
        byte[] halfASurrogateAsUtf8 = {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'};

        EventRejectedException refused =
                catchThrowableOfType(EventRejectedException.class, () -> json.read(halfASurrogateAsUtf8));

        assertThat(refused.reason()).isEqualTo(RejectReason.NOT_JSON);
    }

    @Test
    void nestingBeyondTheBoundIsRefusedCheaply() {
        String nested = HEAD + ",\"type\":\"t\",\"data\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        EventRejectedException refused = catchThrowableOfType(EventRejectedException.class, () -> json.read(nested));

        assertThat(refused.reason()).isEqualTo(RejectReason.TOO_DEEP);
    }

    @Test
    void nestingUpToTheBoundSurvives() throws EventRejectedException {
        int depth = JsonLimits.DEFAULT.maxDepth() - 2;
        String nested = HEAD + ",\"type\":\"io.driftwarden.tool.called\",\"data\":{\"arguments\":" + "[".repeat(depth)
                + "]".repeat(depth) + "}}";

        String back = json.write(json.read(nested));

        assertThat(back).contains("[".repeat(depth) + "]".repeat(depth));
    }

    @Test
    void tenMegabytesAreRefused() {
        byte[] large = (HEAD + ",\"data\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);

        EventRejectedException refused = catchThrowableOfType(EventRejectedException.class, () -> json.read(large));

        assertThat(refused.reason()).isEqualTo(RejectReason.TOO_LONG);
    }

    @Test
    void tenMegabytesAreReadWhereTheLimitAllowsThem() throws EventRejectedException {
        CloudEventJson generous = new CloudEventJson(new JsonLimits(20_000_000, 256, 1024));
        String large = HEAD + ",\"type\":\"io.driftwarden.user.prompted\",\"data\":{\"text\":\""
                + "x".repeat(10_000_000) + "\"}}";

        TrustEvent event = generous.read(large);

        assertThat(event.getUserPrompted().orElseThrow().getText().orElseThrow())
                .hasSize(10_000_000);
    }

    @Test
    void numbersAndKeysOfAbsurdLengthAreRefused() {
        EventRejectedException number = catchThrowableOfType(
                EventRejectedException.class, () -> json.read("{\"data\":" + "9".repeat(5_000) + "}"));
        EventRejectedException key = catchThrowableOfType(
                EventRejectedException.class, () -> json.read("{\"" + "k".repeat(100_000) + "\":1}"));

        assertThat(number.reason()).isEqualTo(RejectReason.TOO_LONG);
        assertThat(key.reason()).isEqualTo(RejectReason.TOO_LONG);
    }

    @Test
    void detailsNameThePlaceAndQuoteNothing() {
        EventRejectedException refused =
                catchThrowableOfType(EventRejectedException.class, () -> json.read("{\"id\":\n hunter2}"));

        assertThat(refused.detail()).contains("line 2").doesNotContain("hunter2");
    }

    @Test
    void anEventThatJsonCannotSayIsNotWritten() {
        TrustEvent event = TrustEvent.newBuilder()
                .setId("1")
                .setSource("gw")
                .setType("io.driftwarden.tool.called")
                .setTime("2026-01-01T00:00:00Z")
                .setSubject("s")
                .setToolCalled(ToolCalled.newBuilder().setArguments("{broken").build())
                .build();

        assertThatThrownBy(() -> json.write(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("data.arguments");
    }

    @Test
    void aBatchIsCutIntoItsElements() throws EventRejectedException {
        byte[] batch = "[ {\"a\": [1, 2]} , \"x\", 5 ]".getBytes(StandardCharsets.UTF_8);

        List<String> elements = json.split(batch, 3);

        assertThat(elements).containsExactly("{\"a\":[1,2]}", "\"x\"", "5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "NOT_JSON | {}",
                "NOT_JSON | [1",
                "NOT_JSON | [1] 2",
                "TOO_LONG | [1,2,3]",
            })
    void whatIsNoBatchIsRefused(RejectReason reason, String text) {
        EventRejectedException refused = catchThrowableOfType(
                EventRejectedException.class, () -> json.split(text.getBytes(StandardCharsets.UTF_8), 2));

        assertThat(refused.reason()).isEqualTo(reason);
    }
}
