package io.driftwarden.gateway.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwarden.contract.Redaction;
import io.driftwarden.gateway.mcp.EventIds;
import io.driftwarden.gateway.mcp.FakeDetector;
import io.driftwarden.gateway.mcp.SessionRef;
import io.driftwarden.gateway.mcp.session.GateSettings;
import io.driftwarden.gateway.mcp.session.Party;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a server written in the shell: it answers each line with a result of the id 1, and ends with 3 when its input does. */
class StdioGatewayTest {
    private static final List<String> SERVER = List.of(
            "sh",
            "-c",
            "while read -r line; do echo 'not a message';"
                    + " echo '{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"secret\"}]}}';"
                    + " done; exit 3");
    private static final String RESULT = "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[]}}";
    private static final String PROGRESS =
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/progress\",\"params\":{\"progress\":1,\"message\":\"secret\"}}";
    private static final String CALL =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"read\",\"arguments\":{}}}\n";

    private final FakeDetector detector = new FakeDetector();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aCallAndItsResultPassNothingElseIsWrittenAndTheExitCodeIsTheServers() throws Exception {
        int code = run(SERVER, CALL);

        assertThat(code).isEqualTo(3);
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1).allMatch(line -> line.contains("secret"));
        assertThat(detector.types())
                .containsExactly("session.started", "tool.called", "tool.returned", "session.ended");
    }

    @Test
    void aDeniedResultIsReplaced() throws Exception {
        detector.decides(event -> event.getToolReturned().isPresent() ? "block" : "allow");

        run(SERVER, CALL);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("DW-OUT-001").doesNotContain("secret");
    }

    @Test
    void aResultIsStrippedOfWhatTheVerdictNames() throws Exception {
        detector.strips(new Redaction("/content/0/text", 0, 6, "DW-OUT-001"));

        run(SERVER, CALL);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"content\":[{\"type\":\"text\",\"text\":"
                        + "\"[removed by policy: DW-OUT-001]\"}]}}\n");
    }

    @Test
    void progressThatIsDeniedIsDropped() throws Exception {
        detector.decides(event -> event.getToolProgressed().isPresent() ? "block" : "allow");
        String talks = "while read -r line; do echo '" + PROGRESS + "'; echo '" + RESULT + "'; done";

        run(List.of("sh", "-c", talks), CALL);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(RESULT + "\n");
        assertThat(detector.types()).contains("tool.progressed");
    }

    @Test
    void progressIsStrippedOfWhatTheVerdictNames() throws Exception {
        detector.strips(new Redaction("/message", 0, 6, "DW-OUT-001"));

        run(List.of("sh", "-c", "while read -r line; do echo '" + PROGRESS + "'; done"), CALL);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .contains(PROGRESS.replace("secret", "[removed by policy: DW-OUT-001]"));
    }

    @Test
    void aKilledSessionReachesTheServerNoMore() throws Exception {
        detector.revokes("default", "s");

        run(SERVER, CALL + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}\n");

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"verdict\":\"kill\""));
    }

    @Test
    void whatIsNoMessageIsAnsweredAndGoesNowhere() throws Exception {
        run(SERVER, "{\n[1]\n" + "\"" + "a".repeat(20_000) + "\"\n\n");

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .allMatch(line -> line.contains("\"id\":null") && line.contains("\"error\""));
    }

    @Test
    void aRequestThatTheServerDoesNotLiveToAnswerGetsAnError() throws Exception {
        int code = run(List.of("sh", "-c", "read -r line; exit 4"), CALL);

        assertThat(code).isEqualTo(4);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"id\":1").contains("the server ended before");
    }

    @Test
    void aServerThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> run(List.of("/no/such/server"), CALL)).isInstanceOf(IOException.class);
    }

    private int run(List<String> command, String input) throws IOException, InterruptedException {
        return new StdioGateway(
                        new SessionRef("default", "s"),
                        "files",
                        new Party("me", null, null),
                        EventIds.of("gateway/desk"),
                        GateSettings.DEFAULT,
                        10_000)
                .run(command, detector, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
    }
}
