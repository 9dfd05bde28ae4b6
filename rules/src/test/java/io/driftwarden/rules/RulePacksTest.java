package io.driftwarden.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.driftwarden.engine.rule.Ruleset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void textPatternsOfAFolderAreAddedToTheBundledRules(@TempDir Path folder) throws IOException {
        // given
        Files.createDirectories(folder.resolve("text"));
        Files.writeString(
                folder.resolve("text/tribe.yaml"),
                """
                language: xx
                patterns:
                  - {id: override, element: override, phrases: [zorp blick], matches: [], ignores: []}
                """);

        // when
        Ruleset ruleset = RulePacks.bundledWith(List.of(folder), Set.of()).ruleset();

        // then
        Ruleset bundled = RulePacks.bundled(Set.of()).ruleset();
        assertThat(ruleset.rules()).isEqualTo(bundled.rules());
        assertThat(ruleset.hash()).isNotEqualTo(bundled.hash());
    }

    @Test
    void aFamilyOfAFolderIsAddedToTheBundledRules() {
        // when
        Ruleset ruleset = RulePacks.bundledWith(List.of(Path.of("src/test/resources/packs/failing")), Set.of())
                .ruleset();

        // then
        assertThat(ruleset.rules().keySet())
                .contains("DW-TST-001")
                .containsAll(RulePacks.bundled(Set.of()).ruleset().rules().keySet());
    }

    @Test
    void anAddedFamilyMustNotTakeTheNameOfABundledOne() {
        assertThatThrownBy(() -> RulePacks.bundledWith(List.of(SOURCES), Set.of()))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining(".drl: there is such a family already");
    }

    @Test
    void anErrorInAnAddedFileNamesFileAndLine(@TempDir Path folder) throws IOException {
        // given
        Files.createDirectories(folder.resolve("text"));
        Files.writeString(folder.resolve("text/bad.yaml"), "language: xx\nwrods: {}\npatterns: []\n");

        // then
        assertThatThrownBy(() -> RulePacks.bundledWith(List.of(folder), Set.of()))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining(folder.resolve("text/bad.yaml") + ":2: unknown key \"wrods\"");
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
