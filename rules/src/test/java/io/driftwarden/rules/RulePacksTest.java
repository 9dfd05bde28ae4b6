package io.driftwarden.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwarden.engine.rule.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulePacksTest {
    private static final Path SOURCES = Path.of("src/main/resources/io/driftwarden/rules");

    @Test
    void theBundledRulesReadFromTheirFolderAreTheSameRuleset() {
        // when
        Ruleset folder = RulePacks.folder(SOURCES, Set.of()).ruleset();

        // then
        Ruleset bundled = RulePacks.bundled(Set.of()).ruleset();
        assertThat(folder.rules()).isEqualTo(bundled.rules());
        assertThat(folder.hash()).isEqualTo(bundled.hash());
    }

    @Test
    void aRuleWithoutMetadataIsNamed(@TempDir Path folder) throws IOException {
        // given
        write(folder, "rule \"DW-ABC-001\" when then end");

        // then
        assertThatThrownBy(() -> RulePacks.folder(folder, Set.of()))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("DW-ABC-001.yaml");
    }

    @Test
    void aRuleThatDoesNotCompileIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        // given
        write(folder, "rule \"DW-ABC-001\" when NoSuchFact() then end");

        // then
        assertThatThrownBy(() -> RulePacks.folder(folder, Set.of()))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("abc.drl");
    }

    @Test
    void anEmptyFolderIsRefusedWithARemedy(@TempDir Path folder) {
        assertThatThrownBy(() -> RulePacks.folder(folder, Set.of()))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("FAMILY/*.drl");
    }

    @Test
    void aTagSwitchesItsRulesOff() {
        // when
        Ruleset ruleset = RulePacks.bundled(Set.of("text")).ruleset();

        // then
        assertThat(ruleset.active("DW-OUT-001")).isEmpty();
        assertThat(ruleset.active("DW-OUT-008")).isPresent();
    }

    private static void write(Path folder, String rule) throws IOException {
        Files.createDirectories(folder.resolve("abc"));
        Files.writeString(folder.resolve("abc/abc.drl"), "package io.driftwarden.rules.abc;\n" + rule + "\n");
    }
}
