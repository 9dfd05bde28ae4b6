package io.driftwarden.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignProgramsTest {
    @ParameterizedTest
    @CsvSource({
        "npx --yes @tools/Sorter@latest --all, @tools/sorter",
        "cd /srv && npx sorter@1.2, sorter",
        "sudo bunx sorter, sorter",
        "uvx --from sorter==2.0 sort-all, sorter",
        "pnpm dlx sorter src, sorter",
        "pipx run sorter[fast] src, sorter",
        "npm exec -p sorter -- sort, sorter"
    })
    void aPackageThatIsRunIsNamed(String commandLine, String program) {
        // when
        Set<String> programs = ForeignPrograms.in(commandLine);

        // then
        assertThat(programs).containsExactly(program);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npm install sorter",
                "npm test",
                "npx ./tools/sort.js",
                "npx",
                "echo npx sorter",
                "npm view sorter",
                ""
            })
    void nothingFromElsewhereIsRun(String commandLine) {
        // when
        Set<String> programs = ForeignPrograms.in(commandLine);

        // then
        assertThat(programs).isEmpty();
    }

    @Test
    void aNameHasAnEnd() {
        // given
        String commandLine = "npx " + "a".repeat(100_000);

        // when
        Set<String> programs = ForeignPrograms.in(commandLine);

        // then
        assertThat(programs).isEmpty();
    }
}
