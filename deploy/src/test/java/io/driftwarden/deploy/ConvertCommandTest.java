package io.driftwarden.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void aLogBecomesEventsAndWhatSaysNothingIsPassedOver() throws IOException {
        // given
        Path log = Files.writeString(
                folder.resolve("access.log"),
                """
                {"start_time":"2026-01-01T00:00:02Z","request_id":"r1","method":"GET","scheme":"https","authority":"h","path":"/"}

                {"level":"info"}
                """);

        // when
        int exit = run("convert", "--format", "envoy", "--session", "s1", log.toString());

        // then
        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .contains("\"url\":\"https://h/\"", "\"subject\":\"s1\"");
    }

    @Test
    void aRecordThatCannotBeTakenIsNamedByFileAndLine() throws IOException {
        // given
        Path log = Files.writeString(folder.resolve("access.log"), "{}\n{\"authority\":\"h\",\"method\":\"GET\"}\n");

        // when
        int exit = run("convert", "--format", "envoy", log.toString());

        // then
        assertThat(exit).isNotZero();
        assertThat(err.toString()).contains("access.log:2", "time").doesNotContain("\tat ");
    }

    @Test
    void anUnknownFormatIsAMistakeThatNamesTheKnownOnes() {
        assertThat(run("convert", "--format", "nginx", "x.log")).isNotZero();
        assertThat(err.toString()).contains("nginx", "envoy");
    }

    private int run(String... args) {
        return Driftwarden.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
