package io.driftwarden.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class DriftwardenTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @MethodSource("everyCommand")
    void everyCommandExplainsItselfWithExamplesAndExitCodes(CommandLine command) {
        // when
        String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);

        // then
        assertThat(help)
                .contains("Usage: " + command.getCommandSpec().qualifiedName(), "--help", "--verbose")
                .contains("Examples:\n  driftwarden")
                .contains("Exit codes:");
    }

    @Test
    void aMistypedCommandGetsASuggestionAndExitCode2() {
        // when
        int exit = run("rule");

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean", "rules").doesNotContain("\tat ");
    }

    @Test
    void noCommandIsAMistake() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Which command?", "--help");
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("driftwarden ");
    }

    @Test
    void rulesAreListedForScripts() throws Exception {
        // when
        int exit = run("rules", "list", "--json");

        // then
        assertThat(exit).isZero();
        JsonNode rules = new JsonMapper().readTree(out.toString());
        assertThat(rules).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.path("id").asText()).matches("DW-[A-Z]{3}-[0-9]{3}");
            assertThat(rule.path("title").asText()).isNotBlank();
            assertThat(rule.path("tags")).isNotEmpty();
        });
    }

    @Test
    void rulesWithADisabledTagAreNotListed() {
        // given
        run("rules", "list");
        String all = out.toString();
        out.getBuffer().setLength(0);

        // when
        run("rules", "list", "--disable-tag", "behaviour");

        // then
        assertThat(out.toString().lines().count()).isLessThan(all.lines().count());
        assertThat(out.toString()).doesNotContain("behaviour");
    }

    @Test
    void aPortThatIsNoneIsNamedAndNothingIsStarted() {
        // when
        int exit = run("up", "--query-port", "99999");

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("--query-port", "'99999' is not a port from 0 to 65535");
    }

    @Test
    void whatTheCauseSaysAgainIsSaidOnce() {
        // when
        run("demo", "--pace", "slow");

        // then
        assertThat(err.toString()).containsOnlyOnce("'slow' is not a long");
    }

    @Test
    void aRulesetThatIsNoFolderIsNamed() {
        // when
        int exit = run("rules", "list", "--ruleset", "no-such-folder");

        // then
        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("no-such-folder").doesNotContain("\tat ");
    }

    @Test
    void aPolicyThatIsInOrderIsToldWithItsDigest(@TempDir Path folder) throws IOException {
        // given
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "destinations: {allow: [a.example]}");

        // when
        int exit = run("policy", "check", policy.toString());

        // then
        assertThat(exit).isZero();
        assertThat(out.toString()).contains("is in order; digest ").matches("(?s).* [0-9a-f]{64}\\s*");
    }

    @Test
    void aWrongPolicyIsToldByLineAndKey(@TempDir Path folder) throws IOException {
        // given
        Path policy = Files.writeString(folder.resolve("policy.yaml"), "destinations:\n  alow: [a.example]");

        // when
        int exit = run("policy", "check", policy.toString(), "--json");

        // then
        assertThat(exit).isEqualTo(2);
        JsonNode result = new JsonMapper().readTree(out.toString());
        assertThat(result.path("valid").asBoolean()).isFalse();
        assertThat(result.path("line").asInt()).isEqualTo(2);
        assertThat(result.path("key").asText()).isEqualTo("destinations.alow");
        assertThat(result.path("error").asText()).contains("did you mean 'destinations.allow'?");
    }

    private int run(String... args) {
        return Driftwarden.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private static Stream<CommandLine> everyCommand() {
        return flatten(Driftwarden.commandLine())
                .filter(each -> !each.getCommandName().equals("help"));
    }

    private static Stream<CommandLine> flatten(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(DriftwardenTest::flatten));
    }
}
