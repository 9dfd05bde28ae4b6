package io.driftwarden.deploy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DemoCommandTest {

    @Test
    void theWholeCastEndsAsItShould() {
        // given
        StringWriter out = new StringWriter();
        CommandLine demo = new CommandLine(new DemoCommand()).setOut(new PrintWriter(out, true));

        // when
        int exit = demo.execute("--once", "--pace", "0");

        // then
        assertThat(exit).as(out.toString()).isZero();
        assertThat(out.toString())
                .contains("KILL   link-preview  DW-DST-001")
                .contains("link-preview  revoked at gateway edge-1")
                .contains("first met:")
                .containsPattern("ALLOW  release-notes ")
                .doesNotContain("DW-VIS-005")
                .doesNotContain("\u001b");
    }
}
