package io.driftwarden.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLinesTest {
    @Test
    void programsAreTakenApartAndQuotesTakenOff() {
        // when
        List<List<String>> commands = CommandLines.of("cd 'a b' && A=1 rm -rf \"$HOME\"/* | tee x; ls $(pwd) `id`");

        // then
        assertThat(commands)
                .containsExactly(
                        List.of("cd", "a b"),
                        List.of("A=1", "rm", "-rf", "$HOME/*"),
                        CommandLines.PIPE,
                        List.of("tee", "x"),
                        List.of("ls", "$"),
                        List.of("pwd"),
                        List.of("id"));
    }

    @Test
    void pathsOfWindowsKeepTheirSigns() {
        // when
        List<List<String>> commands = CommandLines.of("Remove-Item `\n -Recurse C:\\Users\\* -Force");

        // then
        assertThat(commands).containsExactly(List.of("Remove-Item", "-Recurse", "C:\\Users\\*", "-Force"));
    }

    @Test
    void aLineGoesOnBehindABackslash() {
        // when
        List<List<String>> commands = CommandLines.of("rm \\\n  -rf a");

        // then
        assertThat(commands).containsExactly(List.of("rm", "-rf", "a"));
    }

    @Test
    void aDocumentCountsOnlyForAProgramThatRunsIt() {
        // when
        List<List<String>> written = CommandLines.of("cat > a <<'EOF'\nrm -rf b\nEOF\nls");
        List<List<String>> run = CommandLines.of("bash <<EOF\nrm -rf b\nEOF");

        // then
        assertThat(written).contains(List.of("ls")).doesNotContain(List.of("rm", "-rf", "b"));
        assertThat(run).contains(List.of("rm", "-rf", "b"));
    }

    @Test
    void commentsAreLeftOutAndFilesWrittenToStandAlone() {
        // when
        List<List<String>> commands = CommandLines.of("ls -l > out # rm -rf a\nid");

        // then
        assertThat(commands).containsExactly(List.of("ls", "-l"), List.of(">", "out"), List.of("id"));
    }

    @Test
    void whatAFunctionIsGivenStandsBehindIt() {
        // when
        List<List<String>> commands = CommandLines.of("shutil.rmtree(os.path.join('/', \"a\"))");

        // then
        assertThat(commands).containsExactly(List.of("shutil.rmtree", "os.path.join", "/", "a"));
    }

    @Test
    void anApostropheWithoutAnotherIsALetter() {
        // when
        List<List<String>> commands = CommandLines.of("echo don't; id");

        // then
        assertThat(commands).containsExactly(List.of("echo", "dont"), List.of("id"));
    }
}
