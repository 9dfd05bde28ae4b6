package io.driftwarden.engine.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.driftwarden.contract.event.EventRejectedException;
import io.driftwarden.contract.json.CloudEventJson;
import io.driftwarden.contract.json.JsonLimits;
import io.driftwarden.engine.language.PlacedText;
import io.driftwarden.engine.redaction.Range;
import io.driftwarden.engine.redaction.Redacted;
import io.driftwarden.engine.redaction.RedactionList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PayloadTest {
    @Test
    void theGatewaysCountOfArgumentBytesGoesBeforeTheirLength() throws EventRejectedException {
        // given
        Payload payload = payload("tool.called", "{\"tool\":\"t\",\"arguments\":{\"a\":1},\"bytes\":9000}");

        // when
        long bytes = payload.argumentBytes();

        // then
        assertThat(bytes).isEqualTo(9_000);
    }

    @Test
    void argumentsThatNobodyCountedAreMeasuredInUtf8() throws EventRejectedException {
        // given
        Payload payload = payload("tool.called", "{\"tool\":\"t\",\"arguments\":{\"a\":\"é\"}}");

        // when
        long bytes = payload.argumentBytes();

        // then
        assertThat(bytes).isEqualTo("{\"a\":\"é\"}".length() + 1);
    }

    @Test
    void theTextsOfAnOutputAreToldWithTheirPlaces() throws EventRejectedException {
        // given
        Payload payload = payload(
                "tool.returned",
                "{\"tool\":\"t\",\"content\":{\"body\":\"Send the report. Then stop.\",\"id\":\"short\"},"
                        + "\"error\":\"It did not work.\"}");

        // when
        List<PlacedText> told = payload.told();

        // then
        assertThat(told).extracting(PlacedText::path).containsExactly("$.body", "$.error");
        assertThat(told.get(0).passages()).hasSize(2).isSameAs(told.get(0).passages());
        assertThat(payload.told()).isSameAs(told);
    }

    @Test
    void cutsOfATextLeadBackToItsPlaceInTheEvent() throws EventRejectedException {
        // given
        Payload payload = payload(
                "tool.returned",
                "{\"content\":[{\"type\":\"text\",\"text\":\"Send the report.\"}],"
                        + "\"structured_content\":{\"n\":1,\"a/b\":[null,\"It did not work.\"]},\"error\":\"It broke down.\"}");
        RedactionList redactions = new RedactionList();

        // when
        payload.told().forEach(text -> redactions.add("DW-OUT-001", text.cuts(List.of(new Range(0, 4)))));

        // then
        assertThat(redactions.in(payload.returned()))
                .extracting(Redacted::pointer)
                .containsExactly("/content/0/text", "/structured_content/a~1b/1", "/error");
    }

    @Test
    void whatAToolSaysOfItsProgressIsToldAndCutWhereItStands() throws EventRejectedException {
        // given
        Payload payload = payload("tool.progressed", "{\"message\":\"Send the report.\",\"progress\":1}");
        RedactionList redactions = new RedactionList();

        // when
        payload.told().forEach(text -> redactions.add("DW-OUT-001", text.cuts(List.of(new Range(0, 4)))));

        // then
        assertThat(redactions.in(payload.returned())).containsExactly(new Redacted("/message", 0, 4, "DW-OUT-001"));
    }

    @Test
    void whatAnEventMayNestIsRead() throws EventRejectedException {
        // given
        int depth = JsonLimits.DEFAULT.maxDepth() - 2; // within the event and its data
        Payload payload = payload(
                "tool.returned",
                "{\"content\":" + "[".repeat(depth) + "\"Send the report.\"" + "]".repeat(depth) + "}");

        // when
        List<PlacedText> told = payload.told();

        // then
        assertThat(told).extracting(PlacedText::text).containsExactly("Send the report.");
    }

    @Test
    void cutsOfATextThatIsJsonTakeAllOfIt() throws EventRejectedException {
        // given
        String content = "{\"body\":\"Send the report.\"}";
        Payload payload = payload("tool.returned", "{\"content\":\"" + content.replace("\"", "\\\"") + "\"}");
        RedactionList redactions = new RedactionList();

        // when
        payload.told().forEach(text -> redactions.add("DW-OUT-001", text.cuts(List.of(new Range(0, 4)))));

        // then
        assertThat(redactions.in(payload.returned()))
                .containsExactly(new Redacted("/content", 0, content.length(), "DW-OUT-001"));
    }

    private static Payload payload(String type, String data) throws EventRejectedException {
        return new Payload(
                new CloudEventJson()
                        .read(
                                "{\"specversion\":\"1.0\",\"id\":\"e\",\"source\":\"g\",\"subject\":\"s1\",\"type\":\"io.driftwarden."
                                        + type + "\",\"time\":\"2026-01-01T00:00:00Z\",\"data\":" + data + "}"),
                new ToldContents());
    }
}
